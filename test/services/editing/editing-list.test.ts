import { describe, expect, it } from 'vitest';
import { makeEditor } from './editor.ts';

const USER = 'home/.qwen/settings.json';
const PROJECT = 'proj/.qwen/settings.json';

const entry = (id: string, more: object = {}): object => ({ id, envKey: 'MY_KEY', ...more });

describe('the list of entries', () => {
  it('has every entry in file order, whatever its state', async () => {
    const openai = [entry('a'), entry('a'), { name: 'nameless' }, 'text', entry('b', { envKey: 'OTHER_KEY' }), entry('c', { baseUrl: 'nowhere' })];
    const { editing, place } = await makeEditor({ [USER]: { modelProviders: { openai, mine: [entry('m')], anthropic: [entry('claude')] } } }, { environment: { MY_KEY: 'k' } });
    const { entries } = await editing.list(place);
    expect(entries.map(({ ref, id, state }) => [ref.providerKey, ref.index, id, state])).toEqual([
      ['openai', 0, 'a', 'ready'],
      ['openai', 1, 'a', 'duplicate'],
      ['openai', 2, '', 'broken'],
      ['openai', 3, '', 'broken'],
      ['openai', 4, 'b', 'key-missing'],
      ['openai', 5, 'c', 'unusable'],
      ['mine', 0, 'm', 'skipped'],
      ['anthropic', 0, 'claude', 'ready'],
    ]);
    expect(entries.filter(({ state, why }) => state !== 'ready' && why === undefined)).toEqual([]);
  });

  it('says where each stands, and which key of the catalog is its own', async () => {
    const { editing, place } = await makeEditor({ [USER]: '{\n  "modelProviders": {\n    "openai": [\n      { "id": "a" }\n    ]\n  }\n}' });
    const { entries, files } = await editing.list(place);
    expect(entries[0]).toMatchObject({ ref: { file: '~/.qwen/settings.json', providerKey: 'openai', index: 0 }, scope: 'user', line: 4, modelKey: 'openai:a' });
    expect(files.find(({ scope }) => scope === 'user')).toEqual({ file: '~/.qwen/settings.json', scope: 'user', exists: true, managed: false, isDefault: true });
  });

  it('tells lists that a stronger file replaces, and those of the organisation', async () => {
    const { editing, place } = await makeEditor({
      [USER]: { modelProviders: { openai: [entry('mine')], anthropic: [entry('old')] } },
      [PROJECT]: { modelProviders: { openai: [entry('ours')] } },
      'sys/settings.json': { modelProviders: { anthropic: [entry('theirs')] } },
    });
    const { entries, files } = await editing.list(place);
    expect(entries.map(({ id, state, managed }) => [id, state === 'hidden', managed])).toEqual([
      ['mine', true, false],
      ['old', true, false],
      ['ours', false, false],
      ['theirs', false, true],
    ]);
    expect(files.filter(({ isDefault }) => isDefault).map(({ scope }) => scope)).toEqual(['workspace']);
  });

  it('names the file that cannot be read, and shows the others', async () => {
    const { editing, place } = await makeEditor({ [USER]: '{ "modelProviders": [', [PROJECT]: { modelProviders: { openai: [entry('ours')] } } });
    const { entries, files } = await editing.list(place);
    expect(entries.map(({ id }) => id)).toEqual(['ours']);
    expect(files.find(({ scope }) => scope === 'user')?.problem).toContain('line 1');
  });

  it('shows no key, wherever one stands', async () => {
    const key = 'sk-live-0123456789abcdef';
    const { editing, place } = await makeEditor({ [USER]: { modelProviders: { openai: [entry('a', { envKey: key, name: `x ${key}`, baseUrl: `https://h/v1?key=${key}` })] } } });
    expect(JSON.stringify(await editing.list(place))).not.toContain(key);
  });

  it('knows lists in the older wrapped shape', async () => {
    const { editing, place, open } = await makeEditor({ [USER]: { modelProviders: { openai: { protocol: 'openai', models: [entry('wrapped')] } } } });
    expect((await editing.list(place)).entries.map(({ id }) => id)).toEqual(['wrapped']);
    expect((await open(0)).value).toMatchObject({ id: 'wrapped' });
  });
});
