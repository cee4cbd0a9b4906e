import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { AccountRef } from '../../../src-main/core/models/route.ts';
import { nodeFetch } from '../../../src-main/llm/node-fetch.ts';
import { createQwenAccount, type QwenAccount } from '../../../src-main/services/credentials/qwen-account.ts';
import { startQwenOauthServer, type QwenOauthServer } from '../../servers/qwen-oauth-server.ts';
import { scratchFolder } from '../../shell/scratch.ts';

/** One home with a sign-in in it, the service that it is of, and accounts over it. */
export interface SignedIn {
  /** `~/.qwen`. */
  folder: string;
  path: string;
  service: QwenOauthServer;
  ref: AccountRef;
  /** Another program's view of the same file. */
  open(parts?: { now?: () => number; changed?: () => void }): QwenAccount;
  write(value: unknown): Promise<void>;
  read(): Promise<Record<string, unknown>>;
  mode(): Promise<number>;
  /** Renewals that the service was asked for. */
  renewals(): number;
}

/** `expiresIn` in milliseconds, may lie in the past; `null` for nobody signed in. */
export async function signedIn({ expiresIn = 3_600_000, folder: given }: { expiresIn?: number | null; folder?: string } = {}): Promise<SignedIn> {
  const service = await startQwenOauthServer();
  onTestFinished(service.close);
  const root = given ?? (await scratchFolder());
  const folder = join(root, '.qwen');
  const path = join(folder, 'oauth_creds.json');
  const write = async (value: unknown): Promise<void> => {
    await mkdir(folder, { recursive: true });
    await writeFile(path, typeof value === 'string' ? value : JSON.stringify(value, undefined, 2), { mode: 0o600 });
  };
  if (expiresIn !== null) await write(service.credentials(Date.now() + expiresIn));
  return {
    folder,
    path,
    service,
    ref: { id: 'qwen', serviceBase: service.origin },
    open: ({ now = Date.now, changed = () => undefined } = {}) => createQwenAccount({ folder, home: root, fetch: nodeFetch, now, changed }),
    write,
    read: async () => JSON.parse(await readFile(path, 'utf8')) as Record<string, unknown>,
    mode: async () => (await stat(path)).mode & 0o777,
    renewals: () => service.requests.filter(({ form }) => form['grant_type'] === 'refresh_token').length,
  };
}
