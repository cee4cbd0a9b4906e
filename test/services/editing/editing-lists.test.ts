import { describe, expect, it } from 'vitest';
import { at, makeEditor } from './editor.ts';

const USER = 'home/.qwen/settings.json';
const PROJECT = 'proj/.qwen/settings.json';

const TEXT = `{
  "modelProviders": {
    "openai": [
      // about a
      { "id": "a", "name": "A" }, // behind a
      // about b
      { "id": "b" },
      { "id": "c" }
    ]
  }
}
`;

const made = () => makeEditor({ [USER]: TEXT });

describe('adding', () => {
  it('begins the file of an empty home, in the order in which fields were given', async () => {
    const { save, text } = await makeEditor({});
    const saved = await save({ kind: 'add', to: at(0), entries: [{ id: 'gpt-4o', name: 'GPT-4o', envKey: 'OPENAI_API_KEY', baseUrl: 'https://api.openai.com/v1' }] });
    await save({ kind: 'add', to: at(0, 'anthropic'), entries: [{ id: 'claude', envKey: 'ANTHROPIC_API_KEY' }] });
    expect(saved.ref).toEqual(at(0));
    expect(await text(USER)).toBe(
      '{\n  "modelProviders": {\n    "openai": [\n      {\n        "id": "gpt-4o",\n        "name": "GPT-4o",\n        "envKey": "OPENAI_API_KEY",\n        "baseUrl": "https://api.openai.com/v1"\n      }\n    ],\n    "anthropic": [\n      {\n        "id": "claude",\n        "envKey": "ANTHROPIC_API_KEY"\n      }\n    ]\n  }\n}\n',
    );
  });

  it('takes several at once, and says what will not count', async () => {
    const { editing, place, save } = await made();
    const saved = await save({ kind: 'add', to: at(0), entries: [{ id: 'd' }, { id: 'e' }] });
    expect(saved.ref).toEqual(at(3));
    const preview = await editing.preview(place, { kind: 'add', to: at(0), entries: [{ id: 'a' }] });
    expect(preview.state === 'ready' && preview.notes).toEqual([expect.stringContaining('listed before')]);
  });

  it.each([
    ['mine', 'providerProtocol'],
    ['qwen-oauth', 'fixed'],
    ['__proto__', 'skipped'],
  ])('refuses the key %s with a reason', async (providerKey, word) => {
    const { editing, place } = await made();
    const outcome = await editing.save(place, { kind: 'add', to: at(0, providerKey), entries: [{ id: 'd' }] });
    expect(outcome).toMatchObject({ state: 'impossible', message: expect.stringContaining(word) as string });
  });

  it('refuses entries with errors', async () => {
    const { editing, place } = await made();
    expect(await editing.save(place, { kind: 'add', to: at(0), entries: [{ id: ' ' }, { id: 'x', baseUrl: 'ftp://x' }] })).toEqual({
      state: 'invalid',
      problems: [
        { path: [0, 'id'], code: 'required', severity: 'error' },
        { path: [1, 'baseUrl'], code: 'not-a-web-address', severity: 'error' },
      ],
    });
  });
});

describe('an entry in its list', () => {
  it('moves with its comments', async () => {
    const { open, save, text } = await made();
    const { entry, version } = await open(0);
    expect((await save({ kind: 'reorder', ref: entry.ref, version, at: 2 })).ref).toEqual(at(2));
    expect(await text(USER)).toContain('[\n      // about b\n      { "id": "b" },\n      { "id": "c" },\n      // about a\n      { "id": "a", "name": "A" } // behind a\n    ]');
  });

  it('is deleted with its own line and the comments right above it, as the preview shows', async () => {
    const { editing, open, place, save, text } = await made();
    const { entry, version } = await open(1);
    const draft = { kind: 'delete' as const, ref: entry.ref, version };
    const preview = await editing.preview(place, draft);
    const gone = preview.state === 'ready' ? preview.preview.files.flatMap(({ hunks }) => hunks.flatMap(({ lines }) => lines.filter(({ kind }) => kind !== 'same').map(({ kind, text: line }) => `${kind} ${line.trim()}`))) : [];
    expect(gone).toEqual(['removed // about b', 'removed { "id": "b" },']);
    const { saveId = '', ref } = await save(draft);
    expect(ref).toBeUndefined();
    expect(await text(USER)).toBe(TEXT.replace('      // about b\n      { "id": "b" },\n', ''));
    await editing.undo(saveId);
    expect(await text(USER)).toBe(TEXT);
  });

  it.each([
    ['an empty line stands between', '      // about all\n\n      { "id": "b" },', '      // about all\n\n'],
    ['another entry follows in the line', '      // about both\n      { "id": "b" }, { "id": "x" },', '      // about both\n      { "id": "x" },\n'],
    ['it stands behind the one before', ' // of a\n      { "id": "b" },', ' // of a\n'],
  ])('leaves a comment where %s', async (_where, lines, left) => {
    const around = (part: string): string => `{ "modelProviders": { "openai": [\n      { "id": "a" },${part.startsWith(' //') ? '' : '\n'}${part}      { "id": "c" }\n] } }`;
    const { open, save, text } = await makeEditor({ [USER]: around(`${lines}\n`) });
    const { entry, version } = await open(1);
    await save({ kind: 'delete', ref: entry.ref, version });
    expect(await text(USER)).toBe(around(left));
  });

  it('is not deleted when another program changed it', async () => {
    const { editing, open, place, write } = await made();
    const { entry, version } = await open(0);
    await write(USER, TEXT.replace('"A"', '"B"'));
    expect(await editing.save(place, { kind: 'delete', ref: entry.ref, version })).toMatchObject({ state: 'conflict', conflicts: [{ path: [] }] });
  });

  it('is copied right behind itself under a name of its own', async () => {
    const { editing, open, place, save } = await made();
    const { entry, version } = await open(0);
    await save({ kind: 'duplicate', ref: entry.ref, version });
    const again = await open(0);
    expect((await save({ kind: 'duplicate', ref: entry.ref, version: again.version })).ref).toEqual(at(1));
    expect((await editing.list(place)).entries.map(({ id, name }) => [id, name])).toEqual([['a', 'A'], ['a-copy-2', 'A (copy)'], ['a-copy', 'A (copy)'], ['b', 'b'], ['c', 'c']]);
  });
});

describe('an entry that goes elsewhere', () => {
  it('goes to the project’s file with its comments, and leaves the user’s', async () => {
    const { editing, open, place, save, text } = await made();
    const file = (await editing.list(place)).files.find(({ scope }) => scope === 'workspace')?.file ?? '';
    const { entry, version } = await open(0);
    const { saveId = '', ref } = await save({ kind: 'move', ref: entry.ref, version, to: { file, providerKey: 'openai' } });
    expect(ref).toEqual(at(0, 'openai', file));
    expect(await text(PROJECT)).toBe('{\n  "modelProviders": {\n    "openai": [\n      // about a\n      { "id": "a", "name": "A" } // behind a\n    ]\n  }\n}\n');
    expect(await text(USER)).not.toContain('"a"');
    await editing.undo(saveId);
    expect(await text(USER)).toBe(TEXT);
    await expect(text(PROJECT)).rejects.toThrow('ENOENT');
  });

  it('goes to another protocol of the same file, with changes of the form', async () => {
    const { open, save, text } = await made();
    const { entry, version } = await open(1);
    const saved = await save({ kind: 'fields', ref: entry.ref, version, changes: [{ path: ['name'], value: 'B' }], to: at(0, 'anthropic') });
    expect(saved.ref).toEqual(at(0, 'anthropic'));
    expect(JSON.parse((await text(USER)).replace(/\/\/.*/g, ''))).toEqual({ modelProviders: { openai: [{ id: 'a', name: 'A' }, { id: 'c' }], anthropic: [{ id: 'b', name: 'B' }] } });
  });
});

describe('the history', () => {
  it('has the last ten saves, newest first, also after a restart', async () => {
    const { editing, open, restarted, save, text } = await made();
    for (let count = 1; count <= 12; count += 1) {
      const { entry, version } = await open(2);
      await save({ kind: 'fields', ref: entry.ref, version, changes: [{ path: ['name'], value: `C${count}` }] });
    }
    const history = await editing.history();
    expect(history).toHaveLength(10);
    expect(history[0]?.files).toEqual([{ file: '~/.qwen/settings.json', places: ['modelProviders.openai[2].name'] }]);
    const later = restarted();
    expect(await later.history()).toEqual(history);
    expect(await later.undo(history[0]?.saveId ?? '')).toMatchObject({ state: 'undone', changed: true });
    expect(await text(USER)).toContain('"C11"');
  });

  it('says so when another program changed the same place since', async () => {
    const { editing, open, save, text, write } = await made();
    const { entry, version } = await open(0);
    const { saveId = '' } = await save({ kind: 'fields', ref: entry.ref, version, changes: [{ path: ['name'], value: 'B' }] });
    await write(USER, (await text(USER)).replace('"B"', '"C"'));
    expect(await editing.undo(saveId)).toMatchObject({ state: 'conflict', conflicts: [{ ours: '"A"', theirs: '"C"' }] });
    await expect(editing.undo('nothing')).rejects.toMatchObject({ error: { code: 'storage/failed' } });
  });
});
