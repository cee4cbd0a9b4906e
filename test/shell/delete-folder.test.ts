import { existsSync } from 'node:fs';
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { deleteEntries, deleteMarked, deleteOrMark } from '../../src-main/shell/delete-folder.ts';
import { scratchFolder } from './scratch.ts';

/** A folder with a file, a folder with a file in it, and one that the system does not let go of. */
async function held(): Promise<{ folder: string; remove: (path: string) => Promise<void> }> {
  const folder = join(await scratchFolder(), 'data');
  await mkdir(join(folder, 'chats'), { recursive: true });
  for (const name of ['vault.json', 'chats/a.jsonl', 'held']) await writeFile(join(folder, name), 'x');
  const remove = async (path: string): Promise<void> => {
    if (path.endsWith('held')) throw new Error('EBUSY');
    await rm(path, { recursive: true });
  };
  return { folder, remove };
}

describe('deleting the app’s own folder', () => {
  it('deletes all of it, and the folder itself', async () => {
    const { folder } = await held();
    expect(await deleteEntries(folder)).toEqual([]);
    deleteOrMark(folder, []);
    expect(existsSync(folder)).toBe(false);
  });

  it('deletes what it can where something is held open, and leaves the rest to the next start', async () => {
    const { folder, remove } = await held();
    const left = await deleteEntries(folder, remove);
    expect(left).toEqual(['held']);
    deleteOrMark(folder, left);
    expect(await readdir(folder)).toEqual(['.delete-at-start', 'held']);
    deleteMarked(folder);
    expect(existsSync(folder)).toBe(false);
  });

  it('a start deletes nothing that was not marked', async () => {
    const { folder } = await held();
    deleteMarked(folder);
    expect((await readdir(folder)).toSorted()).toEqual(['chats', 'held', 'vault.json']);
    deleteMarked(join(folder, 'not there'));
  });
});
