import { expect, type Page } from '@playwright/test';
import type { CheckEvent, Result, SetupDraft, SetupPreview } from '../../src-preload/contract.ts';
import { test } from './app.ts';
import { conversation, say } from './chatting.ts';
import { typedKey } from './leaks/keys.ts';

const KEY = `sk-${typedKey('of-the-setup-story')}`;

/** One call over the bridge, as the window makes it. */
async function call<T>(page: Page, name: string, argument: object = {}): Promise<T> {
  const result = (await page.evaluate(([name_, argument_]) => window.bridge.call(name_, argument_), [name, argument] as const)) as Result<T>;
  if (!result.ok) throw new Error(`${name}: ${result.error.code}: ${result.error.message}`);
  return result.value;
}

/** Runs a check to its end: the states of every view that arrived, and the last view. */
function check(page: Page, subject: object): Promise<{ states: string[]; last: CheckEvent['view'] }> {
  return page.evaluate(async (subject_) => {
    const seen: { checkId: string; view: CheckEvent['view'] }[] = [];
    return new Promise((resolve, reject) => {
      const stop = window.bridge.listen((event) => {
        if (event.name !== 'check') return;
        seen.push(event.payload);
        if (!event.payload.view.finished) return;
        stop();
        resolve({ states: seen.map(({ view }) => view.stages.map(({ state }) => state).join(' ')), last: event.payload.view });
      });
      window.bridge.call('check.start', { subject: subject_ }).then((result) => !result.ok && reject(new Error(result.error.message)), reject);
    });
  }, subject);
}

test('from an empty home to an answer: looked, previewed, checked, written, chatted', async ({ home, server, launch }) => {
  const { page } = await launch({ env: { SWITCHYARD_LOCAL_PORTS: `vllm=${new URL(server.origin).port}` } });
  const found = await call<{ ready: unknown[]; servers: { preset: string; models: unknown[] }[] }>(page, 'setup.detect');
  expect(found).toMatchObject({ ready: [], servers: [{ preset: 'vllm', models: [{ id: 'm' }], listed: false }] });

  const draft: SetupDraft = { kind: 'provider', preset: 'custom', protocol: 'openai', baseUrl: `${server.origin}/v1`, envKey: 'MINE_API_KEY', key: KEY, custody: 'env-file', models: [{ id: 'm', name: 'My model' }] };
  const shown = await call<SetupPreview>(page, 'setup.preview', { draft });
  expect(shown).toMatchObject({ endpoint: `${server.origin}/v1/chat/completions`, warnings: [] });
  expect(JSON.stringify(shown)).not.toContain(KEY);

  const checked = await check(page, { kind: 'setup', draft });
  expect(checked.states.at(-1)).toBe('passed passed passed passed');
  expect(JSON.stringify(checked)).not.toContain(KEY);
  await expect(home.read('home/.qwen/settings.json')).rejects.toThrow();

  const applied = await call<{ modelKey: string; written: string[] }>(page, 'setup.apply', { draft, revision: shown.revision });
  expect(applied).toEqual({ modelKey: shown.modelKey, written: ['~/.qwen/.env', '~/.qwen/settings.json'] });
  expect(await home.read('home/.qwen/.env')).toBe(`MINE_API_KEY=${KEY}\n`);
  expect((await call<{ selection: { key: string } }>(page, 'session.get')).selection.key).toBe(shown.modelKey);

  await page.getByRole('button', { name: 'Start chatting' }).click();
  await say(page, 'hello');
  await expect(conversation(page)).toContainText('Hello from the test server.');
  expect(server.requests.at(-1)?.headers.authorization).toBe(`Bearer ${KEY}`);
});

test('a key moves into settings.json and back, and a wrong plan key is refused', async ({ home, launch }) => {
  await home.write('home/.qwen/.env', `MINE_API_KEY=${KEY}\n`);
  const { page } = await launch();
  expect(await call(page, 'key.move', { name: 'MINE_API_KEY', to: 'settings' })).toEqual({ written: ['~/.qwen/settings.json', '~/.qwen/.env'] });
  expect(await home.read('home/.qwen/.env')).toBe('');
  expect(await call(page, 'key.move', { name: 'MINE_API_KEY', to: 'env-file' })).toEqual({ written: ['~/.qwen/.env', '~/.qwen/settings.json'] });
  expect(await home.read('home/.qwen/.env')).toBe(`MINE_API_KEY=${KEY}\n`);
  const draft: SetupDraft = { kind: 'coding-plan', region: 'china', key: 'sk-wrong', custody: 'env-file' };
  await expect(call(page, 'setup.preview', { draft })).rejects.toThrow('Coding Plan API keys start with "sk-sp-"');
  expect(await call(page, 'codingPlan.status')).toMatchObject({ installed: null });
});
