import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { nodeFetch } from '../../../src-main/llm/node-fetch.ts';
import { createQwenAccount } from '../../../src-main/services/credentials/qwen-account.ts';
import { somebody } from '../../servers/person.ts';
import { scratchFolder } from '../../shell/scratch.ts';
import { openIdProvider } from './servers.ts';
import { signingIn } from './signing-in.ts';

it('a gateway in Qwen’s place that describes itself signs in by its page, and is renewed and revoked where it says', async () => {
  const provider = await openIdProvider({ clientId: 'f0304373b74a44d2b584a3fb70ca9e56' });
  const home = await scratchFolder();
  const folder = join(home, '.qwen');
  const account = createQwenAccount({ folder, home, fetch: nodeFetch, now: Date.now, changed: () => undefined });
  const ref = { id: 'qwen', serviceBase: provider.issuer };
  const { start } = signingIn({ qwen: provider.issuer, store: (_account, tokens) => account.store(tokens) });
  const attempt = start({ way: 'qwen', method: 'auto' });
  await somebody().walk((await attempt.reaches('browser')).url);
  expect(await attempt.end()).toMatchObject({ phase: 'done', account: 'qwen', storedIn: '~/.qwen/oauth_creds.json', renewable: true });

  const path = join(folder, 'oauth_creds.json');
  const first = JSON.parse(await readFile(path, 'utf8')) as Record<string, unknown>;
  expect(Object.keys(first)).toEqual(['access_token', 'refresh_token', 'token_type', 'expiry_date']);
  expect((await stat(path)).mode & 0o777).toBe(0o600);

  await account.renew(ref);
  const second = JSON.parse(await readFile(path, 'utf8')) as Record<string, unknown>;
  expect(second['refresh_token']).not.toBe(first['refresh_token']);
  expect(provider.requests.filter((request) => request === 'POST /token')).toHaveLength(2);

  await account.signOut(ref);
  await expect(stat(path)).rejects.toMatchObject({ code: 'ENOENT' });
  expect(provider.requests).toContain('POST /token/revocation');
});
