import { chmod } from 'node:fs/promises';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { createSend } from '../../../src-main/llm/send.ts';
import { nodeFetch } from '../../../src-main/llm/node-fetch.ts';
import type { Accounts } from '../../../src-main/services/credentials/accounts.ts';
import { appAccounts } from '../../../src-main/services/credentials/app-accounts.ts';
import { freshRoute } from '../../../src-main/services/fresh-route.ts';
import type { Place } from '../../../src-main/services/place.ts';
import { loadWorkspace, type Workspace } from '../../../src-main/services/workspace.ts';
import type { Keyring } from '../../../src-main/shell/keyring-adapter.ts';
import { ask, collect, testWire, type Outcome } from '../../llm/collect.ts';
import { startOpenAiServer, type OpenAiServer } from '../../servers/openai-server.ts';
import { startQwenOauthServer, type QwenOauthServer } from '../../servers/qwen-oauth-server.ts';
import { makeHome, USER, type Home } from '../home.ts';

/** Someone with accounts, a model server, and the app's own way from the files to the wire. */
export interface Sending extends Home {
  server: OpenAiServer;
  service: QwenOauthServer;
  accounts: Accounts;
  load(): Promise<Workspace>;
  /** Sends one question to the model that the files choose. */
  say(text?: string, options?: Parameters<typeof collect>[2]): Promise<Outcome>;
}

interface Start {
  settings?: unknown;
  /** Milliseconds until the token of Qwen's sign-in ends; absent where nobody is signed in. */
  expiresIn?: number;
  place?: Partial<Place>;
  files?: Record<string, unknown>;
  keyring?: Keyring;
}

const QWEN = { security: { auth: { selectedType: 'qwen-oauth' } } };

/** All of it, gone when the test is done. */
export async function sending({ settings = QWEN, expiresIn, place = {}, files = {}, keyring }: Start = {}): Promise<Sending> {
  const [server, service] = await Promise.all([startOpenAiServer(), startQwenOauthServer()]);
  onTestFinished(async () => void (await Promise.all([server.close(), service.close()])));
  service.giveTokens({ resource_url: server.origin });
  const credentials = expiresIn === undefined ? {} : { 'home/.qwen/oauth_creds.json': service.credentials(Date.now() + expiresIn) };
  const environment = { QWEN_OAUTH_BASE_URL: service.origin, ...place.environment };
  const home = await makeHome({ [USER]: settings, ...credentials, ...files }, { ...place, environment });
  if (expiresIn !== undefined) await chmod(join(home.root, 'home/.qwen/oauth_creds.json'), 0o600);
  const nothing = (): void => undefined;
  const accounts = appAccounts({ place: home.place, data: join(home.root, 'data'), ...(keyring && { keyring }), fetch: nodeFetch, changed: nothing, counted: nothing });
  const here: Place = { ...home.place, accounts: accounts.place };
  const send = createSend(testWire({ accounts: accounts.access }));
  return {
    ...home,
    place: here,
    server,
    service,
    accounts,
    load: () => loadWorkspace(here),
    async say(text = 'hi', options = {}) {
      const route = await freshRoute(here);
      return route.ok ? collect(send, ask(route.value, text), options) : { text: '', reasoning: '', events: [], error: route.error };
    },
  };
}
