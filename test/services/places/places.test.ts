import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createPlaces, type Desktop, type Places } from '../../../src-main/services/places/places.ts';
import { createSessions } from '../../../src-main/services/session.ts';
import { makeHome, PROJECT, USER, type Home } from '../home.ts';
import { writerIn } from '../writing.ts';

const WINDOW = 1;

interface Settings extends Home {
  places: Places;
  data: string;
  /** What the desktop was asked for. */
  asked: string[];
  folder(): Promise<string>;
}

async function settingsPlace(files: Record<string, unknown>, { dataFolder = 'data', chosen = null }: { dataFolder?: string; chosen?: string | null } = {}, environment: Record<string, string> = {}): Promise<Settings> {
  const home = await makeHome(files, { environment });
  const data = join(home.root, dataFolder);
  await mkdir(data, { recursive: true });
  const asked: string[] = [];
  const desktop: Desktop = {
    reveal: (path) => void asked.push(`reveal ${path}`),
    openFolder: async (path) => void asked.push(`open ${path}`),
    chooseFolder: async () => (chosen === null ? null : join(home.root, chosen)),
    exit: () => void asked.push('exit'),
  };
  const writer = writerIn(join(home.root, 'backups-elsewhere'));
  const sessions = createSessions(() => undefined, writer);
  await sessions.open(WINDOW, home.place);
  const places = createPlaces({ sessions, writer, desktop, data, home: home.place.home, settle: async () => void asked.push('settle') });
  return { ...home, places, data, asked, folder: async () => (await sessions.get(WINDOW)).place.cwd };
}

describe('the files of a window', () => {
  it('are named with whether they are there and count', async () => {
    const { places, root } = await settingsPlace({ [USER]: {}, 'proj/.env': 'A=1' });
    const { files, dataFolder, deleteWord } = await places.get(WINDOW);
    const shown = files.map(({ file, kind, exists, used }) => [file.replace(root, ''), kind, exists, used]);
    expect(shown).toContainEqual(['~/.qwen/settings.json', 'settings', true, true]);
    expect(shown).toContainEqual(['/proj/.qwen/settings.json', 'settings', false, false]);
    expect(shown).toContainEqual(['/proj/.env', 'env', true, true]);
    expect(shown).toContainEqual(['~/.qwen/.env', 'env', false, false]);
    expect([dataFolder, deleteWord]).toEqual([join(root, 'data'), 'data']);
  });

  it('are shown in the file manager; of a missing one its folder, of any other file nothing', async () => {
    const { asked, places, root } = await settingsPlace({ [USER]: {} });
    await places.reveal(WINDOW, '~/.qwen/settings.json');
    await places.reveal(WINDOW, join(root, 'proj/.qwen/settings.json'));
    expect(asked).toEqual([`reveal ${join(root, USER)}`, `reveal ${join(root, 'proj')}`]);
    await expect(places.reveal(WINDOW, '/etc/passwd')).rejects.toMatchObject({ error: { code: 'link/refused' } });
  });

  it('come with the proxy that counts, without its password', async () => {
    const models = { modelProviders: { openai: [{ id: 'a', envKey: 'K' }] } };
    const { places } = await settingsPlace({ [USER]: models }, {}, { K: 'k', HTTPS_PROXY: 'http://me:secret@proxy.example:8080' });
    expect((await places.get(WINDOW)).proxy).toMatchObject({ address: 'http://proxy.example:8080', source: { name: 'HTTPS_PROXY' } });
  });
});

describe('the folder of a window', () => {
  it('is another one once it was chosen, and stays where nothing was', async () => {
    const chosen = await settingsPlace({ 'other/file': '' }, { chosen: 'other' });
    expect(await chosen.places.chooseFolder(WINDOW)).toEqual({ folder: join(chosen.root, 'other') });
    expect(await chosen.folder()).toBe(join(chosen.root, 'other'));
    const kept = await settingsPlace({});
    expect(await kept.places.chooseFolder(WINDOW)).toBeNull();
    expect(await kept.folder()).toBe(kept.place.cwd);
  });

  it('is trusted as the CLI writes it, other rules and comments untouched', async () => {
    const trusting = { security: { folderTrust: { enabled: true } } };
    const { places, place, root } = await settingsPlace({ [USER]: trusting, [PROJECT]: { model: { name: 'x' } }, 'home/.qwen/trustedFolders.json': '{\n  // mine\n  "/x": "DO_NOT_TRUST"\n}\n' });
    expect((await places.get(WINDOW)).trust).toEqual({ enabled: true, trusted: false, file: '~/.qwen/trustedFolders.json' });
    await places.trust(WINDOW, 'TRUST_FOLDER');
    expect(await readFile(join(root, 'home/.qwen/trustedFolders.json'), 'utf8')).toBe(`{\n  // mine\n  "/x": "DO_NOT_TRUST",\n  ${JSON.stringify(place.cwd)}: "TRUST_FOLDER"\n}\n`);
    expect((await places.get(WINDOW)).trust).toMatchObject({ trusted: true, rule: 'TRUST_FOLDER' });
    await places.trust(WINDOW, 'none');
    expect((await places.get(WINDOW)).trust).not.toHaveProperty('rule');
  });
});

describe('deleting all data', () => {
  it('deletes the app’s own folder and nothing of the CLI, then ends the app', async () => {
    const { asked, data, places, root } = await settingsPlace({ [USER]: { model: { name: 'x' } } });
    await writeFile(join(data, 'vault.json'), '{}');
    await expect(places.deleteData('yes')).rejects.toMatchObject({ error: { code: 'storage/failed' } });
    expect(await readdir(data)).toEqual(['vault.json']);
    await places.deleteData(' data ');
    expect(asked).toEqual(['settle', 'exit']);
    await expect(readdir(data)).rejects.toThrow('ENOENT');
    expect(JSON.parse(await readFile(join(root, USER), 'utf8'))).toEqual({ model: { name: 'x' } });
  });

  it.each(['home', 'home/.qwen', 'home/.qwen/app', '.'])('is refused for %s, which holds more or lies with the CLI', async (dataFolder) => {
    const { asked, data, places, root } = await settingsPlace({ [USER]: {} }, { dataFolder });
    await expect(places.deleteData(data.split('/').at(-1) ?? '')).rejects.toMatchObject({ error: { message: expect.stringContaining('Nothing was deleted') as string } });
    expect(asked).toEqual([]);
    expect(await readdir(join(root, 'home/.qwen'))).toContain('settings.json');
  });
});
