import { expect, it } from 'vitest';
import { makeEditor } from './editor.ts';

const KEY = 'sk-live-0123456789abcdef';
const COMMAND = `curl https://api.deepseek.com/chat/completions -H "Authorization: Bearer ${KEY}" -H "X-Token: other" -d '{"model":"deepseek-chat"}'`;

it('a pasted key stays here: the window has a token, and saving puts the key where it was wanted', async () => {
  const { editing, place, save, text } = await makeEditor({});
  const pasted = await editing.paste(COMMAND);
  expect(JSON.stringify(pasted)).not.toMatch(/sk-live|other/);
  const [found] = pasted.entries;
  const draft = {
    kind: 'add' as const,
    to: { file: '~/.qwen/settings.json', providerKey: found?.providerKey ?? '' },
    entries: pasted.entries.map(({ entry }) => entry as Record<string, string>),
    version: pasted.version,
    keys: pasted.keys.map(({ name, token }) => ({ name, value: token, where: 'env-file' as const })),
  };
  expect(await editing.inspect(place, draft)).toMatchObject({ url: 'https://api.deepseek.com/chat/completions', key: { state: 'found' } });
  await save(draft);
  expect(await text('home/.qwen/.env')).toBe(`DEEPSEEK_API_KEY=${KEY}\n`);
  expect(JSON.parse(await text('home/.qwen/settings.json'))).toEqual({
    modelProviders: { openai: [{ id: 'deepseek-chat', envKey: 'DEEPSEEK_API_KEY', baseUrl: 'https://api.deepseek.com', generationConfig: { customHeaders: { 'X-Token': 'other' } } }] },
  });
});

it('a text of no use is answered with a sentence', async () => {
  const { editing } = await makeEditor({});
  expect(await editing.paste('hello')).toMatchObject({ kind: 'unknown', entries: [], keys: [], notes: [expect.stringContaining('Paste a curl command')] });
});
