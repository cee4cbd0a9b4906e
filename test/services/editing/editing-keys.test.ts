import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fields, makeEditor } from './editor.ts';

const USER = 'home/.qwen/settings.json';
const ENV = 'home/.qwen/.env';
const KEY = 'sk-live-0123456789abcdef';

describe('a key that stands in an entry', () => {
  const made = () => makeEditor({ [USER]: `{\n  "modelProviders": { "openai": [\n    // was ${KEY}\n    { "id": "a", "envKey": "${KEY}", "generationConfig": { "customHeaders": { "X-Token": "t0p\\u0020secret" } } }\n  ] }\n}` });

  it('never crosses, neither by the list nor by any pane', async () => {
    const { editing, open, place } = await made();
    const opened = await open(0);
    const draft = fields(opened, { name: 'A' });
    const everything = [opened, await editing.list(place), await editing.inspect(place, draft), await editing.preview(place, draft), await editing.explain(place, draft).catch(String), await editing.save(place, draft), await editing.history()];
    expect(JSON.stringify(everything)).not.toMatch(/sk-live|t0p|secret"/);
    expect(opened.hidden.map(({ path }) => path.join('.'))).toEqual(['envKey', 'generationConfig.customHeaders.X-Token']);
    expect(opened.problems).toContainEqual({ path: ['envKey'], code: 'looks-like-key', severity: 'error' });
  });

  it('keeps its bytes when the form or the JSON text is saved around it', async () => {
    const { editing, open, place, text } = await made();
    const before = await text(USER);
    const opened = await open(0);
    await editing.save(place, fields(opened, { id: 'b' }));
    expect(await text(USER)).toBe(before.replace('"id": "a"', '"id": "b"'));
    const again = await open(0);
    await editing.save(place, { kind: 'text', ref: again.entry.ref, version: again.version, text: again.text.replace('"b"', '"c"') });
    expect(await text(USER)).toBe(before.replace('"id": "a"', '"id": "c"'));
  });

  it('can be given to another field by its token, as it is', async () => {
    const { editing, open, place, text } = await made();
    const opened = await open(0);
    const token = String(opened.value['envKey']);
    await editing.save(place, fields(opened, { envKey: 'MY_KEY', 'generationConfig.customHeaders': { Authorization: `Bearer ${token}` } }));
    expect(await text(USER)).toContain(`"Authorization": "Bearer ${KEY}"`);
  });

  it('moves into a variable in one step, the variable first', async () => {
    const { editing, open, place, root, text } = await made();
    const opened = await open(0);
    const draft = { ...fields(opened, { envKey: 'MY_API_KEY' }), keys: [{ name: 'MY_API_KEY', value: String(opened.value['envKey']), where: 'env-file' as const }] };
    const preview = await editing.preview(place, draft);
    expect(preview.state === 'ready' && preview.preview.files.map(({ file, created }) => [file, created])).toEqual([
      ['~/.qwen/.env', true],
      ['~/.qwen/settings.json', false],
    ]);
    expect(JSON.stringify(preview)).not.toContain(KEY);
    expect(await editing.inspect(place, draft)).toMatchObject({ key: { state: 'found', source: { layer: 'env-file', name: 'MY_API_KEY' } } });
    expect(await editing.save(place, draft)).toMatchObject({ state: 'saved' });
    expect(await text(ENV)).toBe(`MY_API_KEY=${KEY}\n`);
    expect((await stat(join(root, ENV))).mode & 0o777).toBe(0o600);
    expect((await editing.list(place)).entries[0]).toMatchObject({ state: 'ready', envKey: 'MY_API_KEY' });
  });

  it('is not written as a broken token', async () => {
    const { editing, open, place } = await made();
    const opened = await open(0);
    const outcome = await editing.save(place, fields(opened, { name: String(opened.value['envKey']).slice(0, -1) }));
    expect(outcome).toMatchObject({ state: 'invalid', problems: [{ path: ['name'], code: 'damaged-token' }] });
  });
});

describe('a new key', () => {
  it.each([
    ['settings', 'settings-env'],
    ['vault', 'vault'],
  ] as const)('goes to %s when the person wants it there', async (where, layer) => {
    const { editing, place, save, vault } = await makeEditor({});
    const draft = { kind: 'add' as const, to: { file: '~/.qwen/settings.json', providerKey: 'openai' }, entries: [{ id: 'a', envKey: 'MY_KEY' }], keys: [{ name: 'MY_KEY', value: ` ${KEY}\n`, where }] };
    const here = { ...place, vault };
    expect(await editing.inspect(here, draft)).toMatchObject({ key: { state: 'found', source: { layer } } });
    await save(draft);
    expect((await editing.list(here)).entries[0]?.state).toBe('ready');
  });
});

describe('renaming the variable of an entry', () => {
  const files = {
    [USER]: { modelProviders: { openai: [{ id: 'a', envKey: 'OLD_KEY' }, { id: 'b', envKey: 'OLD_KEY' }, { id: 'c', envKey: 'OTHER' }] } },
    [ENV]: '# mine\nexport OLD_KEY="k" # the key\nOTHER=o\n',
  };

  it('is offered for the file that has it, with the other entries that would follow', async () => {
    const { editing, open, place } = await makeEditor(files);
    const { rename } = await editing.inspect(place, fields(await open(0), { envKey: 'NEW_KEY' }));
    expect(rename).toEqual({ from: 'OLD_KEY', to: 'NEW_KEY', file: '~/.qwen/.env', others: 1, references: 0 });
    expect(await editing.inspect(place, fields(await open(0), { envKey: 'OTHER' }))).not.toHaveProperty('rename');
  });

  it('renames it everywhere in one change, and back', async () => {
    const { editing, open, save, text, place } = await makeEditor(files);
    const before = [await text(USER), await text(ENV)];
    const { saveId = '' } = await save({ ...fields(await open(0), { envKey: 'NEW_KEY', name: 'A' }), renameVariable: true });
    expect(await text(ENV)).toBe('# mine\nexport NEW_KEY="k" # the key\nOTHER=o\n');
    expect((await editing.list(place)).entries.map(({ envKey, state }) => [envKey, state])).toEqual([['NEW_KEY', 'ready'], ['NEW_KEY', 'ready'], ['OTHER', 'ready']]);
    expect(await editing.undo(saveId)).toMatchObject({ state: 'undone', changed: true });
    expect([await text(USER), await text(ENV)]).toEqual(before);
  });

  it.each(['form', 'JSON text'])('renames it in the settings too, when the %s names it', async (pane) => {
    const settings = '{\n  "env": { "OLD_KEY": "k" }, // mine\n  "modelProviders": { "openai": [{ "id": "a", "envKey": "OLD_KEY" }, { "id": "b", "envKey": "OLD_KEY" }] }\n}';
    const { editing, open, place, save, text } = await makeEditor({ [USER]: settings });
    const opened = await open(0);
    const draft = pane === 'form' ? fields(opened, { envKey: 'NEW_KEY' }) : { kind: 'text' as const, ref: opened.entry.ref, version: opened.version, text: opened.text.replace('OLD_KEY', 'NEW_KEY') };
    expect((await editing.inspect(place, draft)).rename).toEqual({ from: 'OLD_KEY', to: 'NEW_KEY', file: '~/.qwen/settings.json', others: 1, references: 0 });
    const { saveId = '' } = await save({ ...draft, renameVariable: true });
    expect(await text(USER)).toBe(settings.replaceAll('OLD_KEY', 'NEW_KEY'));
    expect((await editing.list(place)).entries.map(({ state }) => state)).toEqual(['ready', 'ready']);
    await editing.undo(saveId);
    expect(await text(USER)).toBe(settings);
  });

  it('takes the references in the texts of all settings along, and back', async () => {
    const project = '{ "mcpServers": { "x": { "env": { "TOKEN": "$OLD_KEY" } } } } // $OLD_KEY\n';
    const settings = '{ "modelProviders": { "openai": [{ "id": "a", "envKey": "OLD_KEY", "generationConfig": { "customHeaders": { "x-key": "k ${OLD_KEY} $OLD_KEYS" } } }] } }';
    const { editing, open, place, save, text } = await makeEditor({ [USER]: settings, [ENV]: 'OLD_KEY=k\n', 'proj/.qwen/settings.json': project });
    const draft = fields(await open(0), { envKey: 'NEW_KEY' });
    expect((await editing.inspect(place, draft)).rename).toMatchObject({ others: 0, references: 2 });
    const { saveId = '' } = await save({ ...draft, renameVariable: true });
    expect(await text(USER)).toBe(settings.replace('"OLD_KEY"', '"NEW_KEY"').replace('${OLD_KEY}', '${NEW_KEY}'));
    expect(await text('proj/.qwen/settings.json')).toBe(project.replace('"$OLD_KEY"', '"$NEW_KEY"'));
    await editing.undo(saveId);
    expect([await text(USER), await text('proj/.qwen/settings.json'), await text(ENV)]).toEqual([settings, project, 'OLD_KEY=k\n']);
  });

  it('leaves the file alone without consent', async () => {
    const { open, save, text } = await makeEditor(files);
    await save(fields(await open(0), { envKey: 'NEW_KEY' }));
    expect(await text(ENV)).toBe(files[ENV]);
  });
});
