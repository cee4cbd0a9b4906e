import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { at, fields, makeEditor, USER_FILE } from './editor.ts';

const USER = 'home/.qwen/settings.json';

const TEXT = `\uFEFF// mine
{
  "modelProviders": {
    "openai": [
      // the fast one
      {
        "id": "a", // as the server has it
        "envKey": "MY_KEY",
        "generationConfig": { "timeout": 1000 },
        "ours": true
      }, // end of a
      { "id": "b" }
    ]
  },
  "other": [1,2]
}
`;

const made = () => makeEditor({ [USER]: TEXT });

describe('an open entry', () => {
  it('comes with its text, its value and what is known of its fields', async () => {
    const { open } = await made();
    const opened = await open(0);
    expect(opened.text).toBe('{\n  "id": "a", // as the server has it\n  "envKey": "MY_KEY",\n  "generationConfig": { "timeout": 1000 },\n  "ours": true\n}');
    expect(opened).toMatchObject({ value: { id: 'a', ours: true }, unknown: [['ours']], problems: [], hidden: [], entry: { state: 'key-missing' } });
    expect(opened.unused.map(({ path }) => path.join('.'))).toContain('generationConfig.enableCacheControl');
  });

  it('has the same version as long as nothing changes', async () => {
    const { open, write } = await made();
    const { version } = await open(0);
    expect((await open(0)).version).toBe(version);
    await write(USER, TEXT.replace('1000', '2000'));
    expect((await open(0)).version).not.toBe(version);
  });
});

describe('saving the form', () => {
  it('changes the bytes of the value, and no other', async () => {
    const { open, save, text } = await made();
    expect(await save(fields(await open(0), { 'generationConfig.timeout': 2500 }))).toMatchObject({ changed: true, ref: at(0), notes: [] });
    expect(await text(USER)).toBe(TEXT.replace('1000', '2500'));
  });

  it('shows the same difference before', async () => {
    const { editing, open, place } = await made();
    const preview = await editing.preview(place, fields(await open(0), { name: 'A' }));
    if (preview.state !== 'ready') throw new Error(preview.state);
    const lines = preview.preview.files.flatMap(({ file, hunks }) => hunks.flatMap((hunk) => hunk.lines.filter(({ kind }) => kind !== 'same').map(({ text }) => `${file} ${text.trim()}`)));
    expect(lines).toEqual([`${USER_FILE} "ours": true`, `${USER_FILE} "ours": true,`, `${USER_FILE} "name": "A"`]);
  });

  it('keeps what another program changed in the meantime', async () => {
    const { open, save, text, write } = await made();
    const opened = await open(0);
    await write(USER, TEXT.replace('"MY_KEY"', '"THEIR_KEY"').replace('[1,2]', '[3]'));
    await save(fields(opened, { 'generationConfig.timeout': 2500 }));
    expect(await text(USER)).toBe(TEXT.replace('"MY_KEY"', '"THEIR_KEY"').replace('[1,2]', '[3]').replace('1000', '2500'));
  });

  it('tells a conflict with both values, and writes nothing', async () => {
    const { editing, open, place, text, write } = await made();
    const opened = await open(0);
    await write(USER, TEXT.replace('1000', '3000'));
    const outcome = await editing.save(place, fields(opened, { 'generationConfig.timeout': 2500 }));
    expect(outcome).toMatchObject({ state: 'conflict', conflicts: [{ path: ['generationConfig', 'timeout'], ours: '2500', theirs: '3000' }] });
    expect(await text(USER)).toBe(TEXT.replace('1000', '3000'));
  });

  it('refuses fields with errors, and minds only those that were changed', async () => {
    const { editing, open, place, save } = await makeEditor({ [USER]: { modelProviders: { openai: [{ id: 'a', generationConfig: { timeout: 'soon' } }] } } });
    const outcome = await editing.save(place, fields(await open(0), { 'generationConfig.maxRetries': -1 }));
    expect(outcome).toEqual({ state: 'invalid', problems: [{ path: ['generationConfig', 'maxRetries'], code: 'whole-number', severity: 'error' }] });
    expect((await save(fields(await open(0), { name: 'A' }))).changed).toBe(true);
  });

  it('says that the entry is gone, whether it or its file was deleted; it can be added anew', async () => {
    const { editing, open, place, root, save, text, write } = await made();
    const opened = await open(0);
    await write(USER, { modelProviders: { openai: [{ id: 'b' }] } });
    expect(await editing.save(place, fields(opened, { name: 'A' }))).toMatchObject({ state: 'gone' });
    await rm(join(root, USER));
    expect(await editing.save(place, fields(opened, { name: 'A' }))).toMatchObject({ state: 'gone' });
    await save({ kind: 'add', to: at(0), entries: [{ id: 'a', name: 'A' }], version: opened.version });
    expect(JSON.parse(await text(USER))).toEqual({ modelProviders: { openai: [{ id: 'a', name: 'A' }] } });
  });

  it('fails with a sentence when the file has a mistake by now, and leaves it alone', async () => {
    const { editing, open, place, root, text } = await made();
    const opened = await open(0);
    await writeFile(join(root, USER), '{ "modelProviders": {');
    await expect(editing.save(place, fields(opened, { name: 'A' }))).rejects.toMatchObject({ error: { code: 'settings/malformed' } });
    expect(await text(USER)).toBe('{ "modelProviders": {');
  });

  it('refuses to write the organisation’s file', async () => {
    const { editing, open, place } = await makeEditor({ 'sys/settings.json': { modelProviders: { openai: [{ id: 'a' }] } } });
    const file = (await editing.list(place)).entries[0]?.ref.file ?? '';
    expect(await editing.save(place, fields(await open(0, 'openai', file), { name: 'A' }))).toMatchObject({ state: 'impossible' });
  });
});

describe('saving the JSON text', () => {
  it('puts it in the place of the entry, with its comments and the file’s indentation', async () => {
    const { editing, open, place, text } = await made();
    const { entry, version } = await open(1);
    await editing.save(place, { kind: 'text', ref: entry.ref, version, text: '{\n  // new\n  "id": "b2"\n}' });
    expect(await text(USER)).toBe(TEXT.replace('{ "id": "b" }', '{\n        // new\n        "id": "b2"\n      }'));
  });

  it('written back as it was changes nothing', async () => {
    const { editing, open, place } = await made();
    const { entry, version, text } = await open(0);
    expect(await editing.save(place, { kind: 'text', ref: entry.ref, version, text })).toMatchObject({ state: 'saved', changed: false });
  });

  it.each([
    ['{ "id": "b", }', 13],
    ['{ "id" "b" }', 7],
    ['["b"]', 0],
    ['{ "id": "b" } // behind', 13],
    ['', 0],
  ])('names the first mistake of %j', async (typed, offset) => {
    const { editing, open, place, text } = await made();
    const { entry, version } = await open(1);
    expect(await editing.save(place, { kind: 'text', ref: entry.ref, version, text: typed })).toMatchObject({ state: 'malformed', offset });
    expect(await text(USER)).toBe(TEXT);
  });
});
