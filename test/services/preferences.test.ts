import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createPreferences } from '../../src-main/services/preferences.ts';

let folder: string;
let path: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'preferences-'));
  path = join(folder, 'preferences.json');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const DEFAULTS = { appearance: 'system', language: 'system', skipPreview: false, formulas: true, checkForUpdates: true, favourites: [], recents: [] };

describe('the preferences', () => {
  it('begin with the system’s ways', async () => {
    expect(await createPreferences(path).view()).toEqual(DEFAULTS);
  });

  it('are there after a restart, and what is not set stays', async () => {
    const preferences = createPreferences(path);
    await preferences.set({ appearance: 'dark' });
    await preferences.set({ language: 'fr', skipPreview: true });
    await preferences.useShellEnvironment('never');
    expect(await createPreferences(path).view()).toEqual({ ...DEFAULTS, appearance: 'dark', language: 'fr', skipPreview: true });
    expect(await createPreferences(path).shellEnvironment()).toBe('never');
  });

  it('keep favourites in the order in which they were marked, each once', async () => {
    const preferences = createPreferences(path);
    for (const [key, isFavourite] of [['a', true], ['b', true], ['a', true], ['c', true], ['b', false]] as const) await preferences.favourite(key, isFavourite);
    expect((await preferences.view()).favourites).toEqual(['a', 'c']);
  });

  it('remember the last models, newest first', async () => {
    const preferences = createPreferences(path);
    for (let count = 1; count <= 10; count += 1) await preferences.used(`m${count}`);
    await preferences.used('m5');
    expect((await preferences.view()).recents).toEqual(['m5', 'm10', 'm9', 'm8', 'm7', 'm6', 'm4', 'm3']);
  });

  it('take values of a later version for none, and keep what they do not know', async () => {
    await writeFile(path, JSON.stringify({ appearance: 'sepia', language: 7, favourites: 'all', later: { is: 'kept' } }));
    const preferences = createPreferences(path);
    expect(await preferences.view()).toEqual(DEFAULTS);
    await preferences.set({ skipPreview: true });
    expect(JSON.parse(await readFile(path, 'utf8'))).toMatchObject({ later: { is: 'kept' }, skipPreview: true });
  });

  it('leave a list alone that a later version keeps in another form', async () => {
    const later = { favourites: { work: ['a'] }, recents: [{ key: 'b', at: 1 }] };
    await writeFile(path, JSON.stringify(later));
    const preferences = createPreferences(path);
    await expect(preferences.favourite('c', true)).rejects.toMatchObject({ error: { code: 'storage/failed', message: expect.stringContaining('newer version') } });
    await preferences.used('c');
    await preferences.set({ skipPreview: true });
    expect(JSON.parse(await readFile(path, 'utf8'))).toEqual({ ...later, skipPreview: true });
  });

  it('of a file that states a later version are used as far as they are understood, told of, and stay byte for byte', async () => {
    const later = '{ "version": 2, "language": "fr", "appearance": { "by": "hour" } }';
    await writeFile(path, later);
    const told: string[] = [];
    const preferences = createPreferences(path, (message) => void told.push(message));
    expect(await preferences.view()).toEqual({ ...DEFAULTS, language: 'fr' });
    expect(told).toEqual([expect.stringContaining('newer version of Switchyard. It is left as it is.')]);
    await expect(preferences.set({ skipPreview: true })).rejects.toMatchObject({ error: { code: 'storage/failed' } });
    expect(await readFile(path, 'utf8')).toBe(later);
  });
});
