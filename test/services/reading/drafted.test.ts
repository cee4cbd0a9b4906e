import { join } from 'node:path';
import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { loadWorkspace } from '../../../src-main/services/workspace.ts';
import { makeHome, TWO_MODELS, USER } from '../home.ts';

const idsOf = (workspace: Awaited<ReturnType<typeof loadWorkspace>>): string[] => workspace.models.map(({ id, unusable }) => `${id}${unusable ? ' -' : ''}`);

describe('a drafted file', () => {
  it('stands for the file, which is left alone', async () => {
    const { root, place } = await makeHome({ [USER]: TWO_MODELS, 'home/.qwen/.env': 'KEY_ONE=k\n' });
    const settings = join(root, USER);
    const written = await readFile(settings, 'utf8');
    const overlay = new Map([[settings, JSON.stringify({ modelProviders: { openai: [{ id: 'drafted', envKey: 'KEY_TWO' }] } })]]);
    expect(idsOf(await loadWorkspace({ ...place, overlay }))).toEqual(['drafted -', 'demo']);
    overlay.set(join(root, 'home/.qwen/.env'), 'KEY_TWO=k\n');
    expect(idsOf(await loadWorkspace({ ...place, overlay }))).toEqual(['drafted', 'demo']);
    expect(await readFile(settings, 'utf8')).toBe(written);
    expect(idsOf(await loadWorkspace(place))).toEqual(['p-one', 'p-two -', 'demo']);
  });

  it('stands for a file that does not exist yet, and ends the search for .env as that file would', async () => {
    const { root, place } = await makeHome({ [USER]: TWO_MODELS, 'home/.env': 'KEY_ONE=k\n' });
    const overlay = new Map([[join(root, 'home/.qwen/.env'), 'KEY_TWO=k\n']]);
    expect(idsOf(await loadWorkspace({ ...place, overlay }))).toEqual(['p-one -', 'p-two', 'demo']);
  });

  it('is examined like a file: a mistake in it is told', async () => {
    const { root, place } = await makeHome();
    const overlay = new Map([[join(root, USER), '{ "a": ']]);
    expect((await loadWorkspace({ ...place, overlay })).fatal?.code).toBe('settings/malformed');
  });
});
