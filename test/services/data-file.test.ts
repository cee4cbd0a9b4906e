import { chmod, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { changeData, readData } from '../../src-main/services/data-file.ts';
import { VAULT_FORMAT } from '../../src-main/services/vault/vault-disk.ts';
import { isRoot, scratchFolder } from '../shell/scratch.ts';

async function given(text: string) {
  const folder = await scratchFolder();
  const path = join(folder, 'vault.json');
  await writeFile(path, text);
  const told: string[] = [];
  return { folder, path, told, tell: (message: string) => void told.push(message) };
}

describe('a file of the app’s own', () => {
  it('that is damaged is set aside when it is read, and told of', async () => {
    const { folder, path, told, tell } = await given('{ "version": 1, "vari');
    expect((await readData(path, VAULT_FORMAT, tell)).state).toBe('damaged');
    const [aside = ''] = await readdir(folder);
    expect(aside).toMatch(/^vault\.json\.damaged-[0-9a-f]{8}$/);
    expect(told).toEqual([`The vault of keys could not be read: vault.json in the app’s data folder is damaged. It was set aside as ${aside}, and nothing of it was deleted. Enter its keys anew in Settings.`]);
    expect((await readData(path, VAULT_FORMAT, tell)).state).toBe('missing');
  });

  it('that is damaged stays as it is where nobody is told, as in a terminal', async () => {
    const { folder, path } = await given('damaged');
    expect((await readData(path, VAULT_FORMAT)).state).toBe('damaged');
    expect(await readdir(folder)).toEqual(['vault.json']);
  });

  it('of a newer version is told of, and never written', async () => {
    const text = '{ "version": 2, "keys": [] }';
    const { path, told, tell } = await given(text);
    expect((await readData(path, VAULT_FORMAT, tell)).state).toBe('newer');
    expect(told.join()).toContain('was written by a newer version of Switchyard. It is left as it is.');
    await expect(changeData(path, VAULT_FORMAT, (value) => value)).rejects.toMatchObject({ error: { code: 'storage/failed', message: expect.stringContaining('newer version') } });
    expect(await readFile(path, 'utf8')).toBe(text);
  });

  it.skipIf(isRoot || process.platform === 'win32')('that may not be read is told of and left alone', async () => {
    const { path, told, tell } = await given('{}');
    await chmod(path, 0o000);
    expect((await readData(path, VAULT_FORMAT, tell)).state).toBe('unreadable');
    expect(told.join()).toContain('Check its permissions');
  });
});
