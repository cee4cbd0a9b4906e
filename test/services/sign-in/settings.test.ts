import { describe, expect, it } from 'vitest';
import { readRules } from '../../../src-main/services/reading/read-rules.ts';
import { signInSettings } from '../../../src-main/services/sign-in/settings.ts';
import { makeHome, PROJECT, USER } from '../home.ts';

const GATEWAY = 'https://gateway.example.com';
const OFFICIAL = 'https://chat.qwen.ai';
const line = `QWEN_OAUTH_BASE_URL=${GATEWAY}\n`;
const setting = { env: { QWEN_OAUTH_BASE_URL: GATEWAY } };

async function originFor(files: Record<string, unknown>, environment: Record<string, string> = {}): Promise<string | undefined> {
  const { place } = await makeHome(files, { environment });
  const { qwen } = signInSettings(await readRules(place), () => Promise.reject(new Error('not asked')));
  return qwen.ok ? qwen.value.origin : undefined;
}

describe('where Qwen’s sign-in leads', () => {
  it.each([
    ['nothing is said', {}, OFFICIAL],
    ['the person’s .env says so', { 'home/.qwen/.env': line }, GATEWAY],
    ['the person’s settings say so', { [USER]: setting }, GATEWAY],
    ['the organisation’s settings say so', { 'sys/settings.json': setting }, GATEWAY],
    ['only a project’s .env says so', { 'proj/.env': line }, OFFICIAL],
    ['only a project’s .qwen/.env says so', { 'proj/.qwen/.env': line }, OFFICIAL],
    ['only a project’s settings say so', { [PROJECT]: setting }, OFFICIAL],
  ])('when %s', async (_what, files, origin) => {
    expect(await originFor(files)).toBe(origin);
  });

  it('the environment says so, whatever a project says', async () => {
    expect(await originFor({ 'proj/.env': 'QWEN_OAUTH_BASE_URL=https://evil.example\n' }, { QWEN_OAUTH_BASE_URL: GATEWAY })).toBe(GATEWAY);
  });

  it('nowhere, when it would not be protected', async () => {
    expect(await originFor({}, { QWEN_OAUTH_BASE_URL: 'http://gateway.example.com' })).toBeUndefined();
  });
});

it('requests go through the proxy that requests to models go through, and stay off it on this computer', async () => {
  const asked: [string, string | undefined][] = [];
  const { place } = await makeHome({}, { environment: { HTTPS_PROXY: 'http://proxy.example:3128' } });
  const { fetch } = signInSettings(await readRules(place), (url, _init, proxy) => {
    asked.push([url, proxy]);
    return Promise.resolve(new Response());
  });
  await fetch('https://chat.qwen.ai/x', {});
  await fetch('http://127.0.0.1:1/x', {});
  expect(asked).toEqual([
    ['https://chat.qwen.ai/x', 'http://proxy.example:3128'],
    ['http://127.0.0.1:1/x', undefined],
  ]);
});
