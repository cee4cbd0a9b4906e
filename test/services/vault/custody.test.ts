import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Secret } from '../../../src-main/core/secret.ts';
import type { Custody } from '../../../src-main/core/setup/setup-view.ts';
import { freshRoute } from '../../../src-main/services/fresh-route.ts';
import { PROJECT, TWO_MODELS, USER } from '../home.ts';
import { settingUp, type SettingUp } from '../setup/setting-up.ts';

const VALUE = 'nobody-may-see-this-key-0123456789';
const ENV = 'home/.qwen/.env';
const SELECTED = { ...TWO_MODELS, security: { auth: { selectedType: 'openai' } }, model: { name: 'p-one' } };

/** A home whose KEY_ONE stands in one custody. */
async function kept(custody: Custody, files: Record<string, unknown> = {}): Promise<SettingUp> {
  const home = await settingUp({ [USER]: SELECTED, ...files });
  await home.setup.storeKey(home.place, { name: 'KEY_ONE', value: new Secret(VALUE) }, custody);
  return home;
}

/** Where KEY_ONE stands: every place that holds it. */
async function placesOf({ read, place }: SettingUp): Promise<Custody[]> {
  const look = place.vault.look('KEY_ONE');
  return [
    ...((await read(ENV))?.includes(VALUE) ? (['env-file'] as const) : []),
    ...(look ? (['vault'] as const) : []),
    ...((await read(USER))?.includes(VALUE) ? (['settings'] as const) : []),
  ];
}

async function usedKey({ place }: SettingUp): Promise<string | undefined> {
  const route = await freshRoute(place);
  return route.ok ? route.value.key?.value.reveal() : route.error.code;
}

const CUSTODIES = ['env-file', 'vault', 'settings'] as const;

describe('moving a key (R20)', () => {
  it.each(CUSTODIES.flatMap((from) => CUSTODIES.filter((to) => to !== from).map((to) => [from, to] as const)))('from %s to %s leaves it in one place, and counting', async (from, to) => {
    const home = await kept(from);
    expect(await placesOf(home)).toEqual([from]);
    expect((await home.setup.moveKey(home.place, 'KEY_ONE', to)).length).toBe(2);
    expect([await placesOf(home), await usedKey(home)]).toEqual([[to], VALUE]);
  });

  it('is shown before, without the key', async () => {
    const home = await kept('settings');
    const shown = await home.setup.previewMove(home.place, 'KEY_ONE', 'env-file');
    expect(shown.preview.files.map(({ file }) => file)).toEqual(['~/.qwen/.env', '~/.qwen/settings.json']);
    expect(JSON.stringify(shown)).not.toContain(VALUE);
    expect(await placesOf(home)).toEqual(['settings']);
    await home.setup.moveKey(home.place, 'KEY_ONE', 'env-file', shown.revision);
    expect(await placesOf(home)).toEqual(['env-file']);
  });

  it('keeps every other byte of the files', async () => {
    const settings = `// mine\n{ "env": { "KEY_ONE": "${VALUE}", /* b */ "B": "2" } }\n`;
    const home = await settingUp({ [USER]: settings, [ENV]: '# mine\nexport A="1"\n' });
    await home.setup.moveKey(home.place, 'KEY_ONE', 'env-file');
    expect(await home.read(USER)).toBe('// mine\n{ "env": { /* b */ "B": "2" } }\n');
    expect(await home.read(ENV)).toBe(`# mine\nexport A="1"\nKEY_ONE=${VALUE}\n`);
  });
});

describe('a move that would change what counts', () => {
  const codeOf = (move: Promise<unknown>): Promise<string> => move.then(() => 'moved', (thrown: { error: { message: string } }) => thrown.error.message);

  it.each([
    ['a key that is set outside', {}, { KEY_ONE: VALUE }, 'set outside of this app'],
    ['a key that is nowhere', {}, {}, 'no place that the app keeps keys in has it any more'],
    ['a key that stands there already', { [ENV]: `KEY_ONE=${VALUE}\n` }, {}, 'kept there already'],
    ['a value that refers to another variable', { [USER]: { env: { KEY_ONE: '$OTHER' } } }, { OTHER: 'x' }, 'refers to another variable'],
    ['a project file that hides the new place', { 'proj/.env': `KEY_ONE=${VALUE}\n` }, {}, 'kept there already'],
    ['a key whose new place another file hides', { [USER]: { env: { KEY_ONE: VALUE } }, 'proj/.env': 'A=1\n' }, {}, 'another .env file is read'],
    ['a key behind which another value stands', { [PROJECT]: { env: { KEY_ONE: VALUE } }, [USER]: { env: { KEY_ONE: 'weaker' } } }, {}, 'moved'],
  ])('is refused: %s', async (_what, files, environment, words) => {
    const home = await settingUp(files, { environment });
    const texts = await Promise.all([home.read(USER), home.read(ENV), home.read('proj/.env')]);
    const message = await codeOf(home.setup.moveKey(home.place, 'KEY_ONE', 'env-file'));
    expect(message).toContain(words);
    if (words !== 'moved') expect(await Promise.all([home.read(USER), home.read(ENV), home.read('proj/.env')])).toEqual(texts);
    expect(message).not.toContain(VALUE);
  });

  it('is refused when a weaker place holds another value that would win', async () => {
    const home = await settingUp({ [ENV]: `KEY_ONE=${VALUE}\n`, [USER]: { env: { KEY_ONE: 'weaker' } } });
    expect(await codeOf(home.setup.moveKey(home.place, 'KEY_ONE', 'vault'))).toContain('KEY_ONE in ~/.qwen/settings.json, line 3 holds another value');
    expect(await readFile(join(home.root, ENV), 'utf8')).toContain(VALUE);
  });
});

describe('a move that fails half-way', () => {
  it('leaves the key in both places when it cannot be taken out', async () => {
    const home = await kept('vault');
    home.place.vault.clear = () => Promise.reject(new Error('the disk is gone'));
    await expect(home.setup.moveKey(home.place, 'KEY_ONE', 'env-file')).rejects.toMatchObject({ error: { message: expect.stringContaining('What was written before that stays: ~/.qwen/.env') } });
    expect([await placesOf(home), await usedKey(home)]).toEqual([['env-file', 'vault'], VALUE]);
  });

  it('leaves the key where it is when it cannot be put in', async () => {
    const home = await kept('env-file');
    home.place.vault.set = () => Promise.reject(new Error('no keyring'));
    await expect(home.setup.moveKey(home.place, 'KEY_ONE', 'vault')).rejects.toBeDefined();
    expect([await placesOf(home), await usedKey(home)]).toEqual([['env-file'], VALUE]);
  });

  it('is not made when a file changed since it was shown', async () => {
    const home = await kept('settings');
    const { revision } = await home.setup.previewMove(home.place, 'KEY_ONE', 'env-file');
    await home.write(ENV, 'A=1\n');
    await expect(home.setup.moveKey(home.place, 'KEY_ONE', 'env-file', revision)).rejects.toMatchObject({ error: { code: 'settings/changed' } });
    expect(await placesOf(home)).toEqual(['settings']);
  });
});
