import { mkdir, readdir, readFile, rename, stat, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeDefaultModel } from '../../src-main/services/select-model.ts';
import { loadWorkspace } from '../../src-main/services/workspace.ts';
import { KEYS, makeHome, PROJECT, TWO_MODELS, USER, type Home } from './home.ts';
import { writerIn } from './writing.ts';

/** Makes the model with an id the default. */
async function select({ place, root }: Home, id: string): Promise<Awaited<ReturnType<typeof writeDefaultModel>>> {
  const { models } = await loadWorkspace(place);
  return writeDefaultModel(place, models.findLast((model) => model.id === id)?.key ?? '', writerIn(join(root, 'data')));
}

const textOf = ({ root }: Home, name: string): Promise<string> => readFile(join(root, name), 'utf8');

describe('making a model the default', () => {
  it('changes two values and no other byte', async () => {
    const before = `\uFEFF{\r\n\t// mine\r\n\t"modelProviders": ${JSON.stringify(TWO_MODELS.modelProviders)}, // list\r\n\t"security": { "auth": { "selectedType": "gemini" } },\r\n\t"model": { "name": "p-one" /* for now */ },\r\n}\r\n`;
    const home = await makeHome({ [USER]: before }, { environment: KEYS });
    expect(await select(home, 'p-two')).toEqual({ ok: true, value: { file: '~/.qwen/settings.json' } });
    expect(await textOf(home, USER)).toBe(before.replace('"gemini"', '"openai"').replace('"p-one" /*', '"p-two" /*'));
    expect(await readdir(join(home.root, 'home/.qwen'))).toEqual(['settings.json']);
  });

  it('is what the next look finds', async () => {
    const home = await makeHome({ [USER]: TWO_MODELS }, { environment: KEYS });
    await select(home, 'p-two');
    const { selection, models } = await loadWorkspace(home.place);
    expect(models.find(({ key }) => key === selection.key)?.id).toBe('p-two');
  });

  it('writes nothing when nothing would change', async () => {
    const home = await makeHome({ [USER]: TWO_MODELS }, { environment: KEYS });
    await select(home, 'p-two');
    const before = await stat(join(home.root, USER));
    expect(await select(home, 'p-two')).toMatchObject({ ok: true });
    const after = await stat(join(home.root, USER));
    expect([after.ino, after.mtimeMs]).toEqual([before.ino, before.mtimeMs]);
  });

  it('creates the file and its folder for their owner only', async () => {
    const home = await makeHome({ 'sys/settings.json': TWO_MODELS }, { environment: KEYS });
    expect(await select(home, 'p-one')).toMatchObject({ ok: true });
    expect(JSON.parse(await textOf(home, USER))).toEqual({ security: { auth: { selectedType: 'openai' } }, model: { name: 'p-one' } });
    expect((await stat(join(home.root, USER))).mode & 0o777).toBe(0o600);
    expect((await stat(join(home.root, 'home/.qwen'))).mode & 0o777).toBe(0o700);
  });

  it('goes to the project\'s file if that owns modelProviders, else to the user\'s (R19)', async () => {
    const owning = await makeHome({ [PROJECT]: TWO_MODELS }, { environment: KEYS });
    expect(await select(owning, 'p-two')).toMatchObject({ ok: true, value: { file: expect.stringMatching(/proj\/\.qwen\/settings\.json$/) } });
    expect(JSON.parse(await textOf(owning, PROJECT))).toMatchObject({ model: { name: 'p-two' } });
    const other = await makeHome({ [PROJECT]: { theme: 'dark' }, [USER]: TWO_MODELS }, { environment: KEYS });
    expect(await select(other, 'p-two')).toEqual({ ok: true, value: { file: '~/.qwen/settings.json' } });
  });

  it('says which stronger file still states another model', async () => {
    const home = await makeHome({ [PROJECT]: { model: { name: 'p-one' } }, [USER]: TWO_MODELS }, { environment: KEYS });
    expect(await select(home, 'p-two')).toMatchObject({ ok: true, value: { file: '~/.qwen/settings.json', hiddenBy: expect.stringContaining('proj/') } });
  });

  it('tells equal ids apart by the base URL, as it is written in the file', async () => {
    const openai = ['http://one', '${HOST}/two'].map((baseUrl) => ({ id: 'm', envKey: 'KEY_ONE', baseUrl }));
    const home = await makeHome({ [USER]: { modelProviders: { openai } } }, { environment: { ...KEYS, HOST: 'http://host' } });
    await select(home, 'm');
    expect(JSON.parse(await textOf(home, USER))).toMatchObject({ model: { name: 'm', baseUrl: '${HOST}/two' } });
    expect((await loadWorkspace(home.place)).route()).toMatchObject({ ok: true, value: { endpoint: 'http://host/two/chat/completions' } });
  });

  it('follows a link to the file', async () => {
    const home = await makeHome({ 'dotfiles/qwen.json': TWO_MODELS }, { environment: KEYS });
    await mkdir(join(home.root, 'home/.qwen'));
    await symlink('../../dotfiles/qwen.json', join(home.root, USER));
    expect(await select(home, 'p-two')).toMatchObject({ ok: true });
    expect(JSON.parse(await textOf(home, 'dotfiles/qwen.json'))).toMatchObject({ model: { name: 'p-two' } });
  });
});

describe('a settings file that is not written to', () => {
  it('is one with a mistake', async () => {
    const home = await makeHome({ [USER]: '{ "a": ', 'sys/settings.json': TWO_MODELS }, { environment: KEYS });
    expect(await select(home, 'p-two')).toMatchObject({ ok: false, error: { code: 'settings/malformed', message: expect.stringContaining('line 1, column 8') } });
    expect(await textOf(home, USER)).toBe('{ "a": ');
  });

  it('is one whose bytes are not UTF-8', async () => {
    const bytes = Buffer.from(`{"x": "\xff", ${JSON.stringify(TWO_MODELS).slice(1)}`, 'latin1');
    const home = await makeHome({ [USER]: bytes }, { environment: KEYS });
    expect(await select(home, 'p-two')).toMatchObject({ ok: false, error: { code: 'settings/unreadable' } });
    expect(await readFile(join(home.root, USER))).toEqual(bytes);
  });

  it('is one that another program has moved aside', async () => {
    const home = await makeHome({ [USER]: { a: 1 }, 'sys/settings.json': TWO_MODELS }, { environment: KEYS });
    await rename(join(home.root, USER), join(home.root, `${USER}.orig`));
    expect(await select(home, 'p-two')).toMatchObject({ ok: false });
    expect(await readdir(join(home.root, 'home/.qwen'))).toEqual(['settings.json.orig']);
  });

  it('is one whose value the organisation manages', async () => {
    const home = await makeHome({ [USER]: TWO_MODELS, 'sys/settings.json': { model: { name: 'p-one' } } }, { environment: KEYS });
    const before = await textOf(home, USER);
    expect(await select(home, 'p-two')).toMatchObject({ ok: false, error: { code: 'settings/managed' } });
    expect(await textOf(home, USER)).toBe(before);
  });

  it('is one in a home that does not exist', async () => {
    const home = await makeHome({ 'sys/settings.json': TWO_MODELS }, { environment: KEYS });
    const lost = { ...home, place: { ...home.place, home: join(home.root, 'no') } };
    expect(await select(lost, 'p-two')).toMatchObject({ ok: false, error: { code: 'storage/failed' } });
    expect(await readdir(home.root)).not.toContain('no');
  });
});

it('refuses the demo, and a model that is not there', async () => {
  const home = await makeHome({ [USER]: TWO_MODELS });
  const writer = writerIn(join(home.root, 'data'));
  expect(await writeDefaultModel(home.place, 'demo', writer)).toMatchObject({ ok: false });
  expect(await writeDefaultModel(home.place, 'openai:gone', writer)).toMatchObject({ ok: false, error: { code: 'model/unknown' } });
});
