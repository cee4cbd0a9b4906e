import { join } from 'node:path';
import { QWEN_ACCOUNT, type AccountView } from '../../core/oauth/account-view.ts';
import { CREDENTIALS_FILE } from '../../core/oauth/credentials-file.ts';
import { isFresh, type HeldTokens } from '../../core/oauth/held-tokens.ts';
import { qwenService } from '../../core/oauth/qwen-service.ts';
import type { QwenStanding } from '../../core/oauth/qwen-standing.ts';
import { baseUrlOf } from '../../core/oauth/resource-url.ts';
import type { IssuedTokens } from '../../core/oauth/tokens.ts';
import type { AccountRef } from '../../core/models/route.ts';
import type { Finding } from '../../core/models/view.ts';
import { AppFailure } from '../../core/result.ts';
import { say } from '../../core/say.ts';
import type { AccountToken } from '../../llm/account-access.ts';
import type { WireFetch } from '../../llm/wire.ts';
import { createAccount } from './account.ts';
import { standingProblem } from './account-standing.ts';
import type { AccountHandle } from './account-handle.ts';
import { qwenClient } from './qwen-client.ts';
import { exposedFinding } from './qwen-file-words.ts';
import { createQwenStore } from './qwen-store.ts';
import { tokenService } from './token-requests.ts';
import type { TokenService } from './token-service.ts';

/** The sign-in at Qwen's service, which is shared with the CLI. */
export interface QwenAccount extends AccountHandle {
  /** Absolute paths whose change matters. */
  watched: string[];
  /** Reads the file anew. Never throws. */
  look(): Promise<void>;
  /** As last read. */
  standing(): QwenStanding;
  /** None while nobody is signed in. */
  views(): AccountView[];
  findings(): Finding[];
  store(issued: IssuedTokens): Promise<{ id: string; storedIn: string }>;
}

/** What the account needs of the outside; `folder` is the user's own (`~/.qwen`), `home` shortens paths for people. */
export interface QwenPorts {
  folder: string;
  home: string;
  fetch: WireFetch;
  now(): number;
  changed(): void;
}

/** The account over `oauth_creds.json` in the user's own folder. */
export function createQwenAccount({ folder, home, fetch, now, changed }: QwenPorts): QwenAccount {
  const place = createQwenStore(folder, home);
  const account = createAccount('Qwen', place, { now, changed });
  const file = place.place();
  const storedIn = (): string => (account.seen().session ? say`the app’s memory, until it quits` : file);
  const serviceOf = ({ serviceBase, proxy }: AccountRef): TokenService => {
    const service = qwenService(serviceBase);
    if (!service.ok) throw new AppFailure(service.error);
    return tokenService(qwenClient(service.value), (url, init) => fetch(url, init, proxy?.reveal()), now);
  };

  return {
    watched: [join(folder, CREDENTIALS_FILE)],
    look: account.look,
    standing() {
      const { tokens, kept } = account.seen();
      if (tokens) return { state: 'signed-in', access: tokens.access, baseUrl: baseUrlOf(tokens.resourceUrl), file };
      return kept.state === 'damaged' ? { state: 'damaged', error: kept.error } : { state: 'signed-out' };
    },
    views() {
      const { tokens, kept, refreshedAt, problem } = account.seen();
      if (!tokens && kept.state !== 'damaged') return [];
      const error = kept.state === 'damaged' && !tokens ? kept.error : problem;
      const state = !tokens ? 'damaged' : standingProblem(problem, isFresh(tokens, now()));
      const times = { ...(tokens && { expiresAt: tokens.expiresAt }), ...(refreshedAt !== undefined && { refreshedAt }) };
      return [{ id: QWEN_ACCOUNT, kind: 'qwen', state, storedIn: storedIn(), ...times, ...(error && { error }) }];
    },
    findings() {
      const { kept, tokens, problem } = account.seen();
      if (kept.state === 'damaged' && !tokens) return [{ code: kept.error.code, severity: 'warning', message: kept.error.message, file }];
      if (kept.state === 'present' && kept.exposed === true) return [exposedFinding(file)];
      return problem && problem.code !== 'account/refused' ? [{ code: problem.code, severity: 'warning', message: problem.message, file }] : [];
    },
    async store(issued) {
      await account.take(issued);
      return { id: QWEN_ACCOUNT, storedIn: storedIn() };
    },
    current: async (ref) => sendable(await account.current(serviceOf(ref))),
    renew: async (ref, refused) => sendable(await account.renew(serviceOf(ref), refused)),
    async signOut(ref) {
      const tokens = await account.forget();
      if (tokens) await serviceOf(ref).revoke(tokens);
    },
  };
}

const sendable = ({ access, resourceUrl }: HeldTokens): AccountToken => ({ access, baseUrl: baseUrlOf(resourceUrl) });
