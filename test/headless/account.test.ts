import { afterEach, beforeEach, expect, it } from 'vitest';
import { startOpenAiServer, type OpenAiServer } from '../servers/openai-server.ts';
import { startQwenOauthServer, type QwenOauthServer } from '../servers/qwen-oauth-server.ts';
import { FakeTerminal, scratch, type Scratch } from './terminal.ts';

let server: OpenAiServer;
let service: QwenOauthServer;
let place: Scratch;
beforeEach(async () => {
  [server, service, place] = await Promise.all([startOpenAiServer(), startQwenOauthServer(), scratch()]);
  service.giveTokens({ resource_url: server.origin });
});
afterEach(async () => {
  await Promise.all([server.close(), service.close(), place.remove()]);
});

const terminal = (): FakeTerminal => new FakeTerminal(place, { QWEN_OAUTH_BASE_URL: service.origin });
const CREDENTIALS = 'home/.qwen/oauth_creds.json';

it('answers under a sign-in of the CLI, renewed where it has expired', async () => {
  await place.write(CREDENTIALS, service.credentials(Date.now() - 1));
  const shell = terminal();
  expect(await shell.run('-p', 'hi')).toBe(0);
  expect([shell.stdout.text, shell.stderr.text]).toEqual(['Hello from the test server.\n', '']);
  expect(service.requests).toHaveLength(1);
});

it('says that a new sign-in is needed when the service refuses the old one', async () => {
  await place.write(CREDENTIALS, service.credentials(Date.now() - 1));
  service.scriptRefreshes({ status: 400, body: { error: 'invalid_grant' } });
  const shell = terminal();
  expect(await shell.run('-p', 'hi')).toBe(1);
  expect(shell.stderr.text).toContain('Sign in again');
});

it('says that it waits for the minute limit', async () => {
  await place.write(CREDENTIALS, service.credentials(Date.now() + 3_600_000));
  const almost = Date.now() - 58_000;
  await place.write('home/.config/Switchyard/qwen-quota.json', { day: '', used: 0, recent: Array.from({ length: 60 }, () => almost) });
  const shell = terminal();
  expect(await shell.run('-p', 'hi')).toBe(0);
  expect(shell.stderr.text).toMatch(/^Waiting \d s for the minute limit of Qwen OAuth\.\n/);
  expect(shell.stdout.text).toBe('Hello from the test server.\n');
});
