import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createDrafts } from '../../../src-main/services/chats/drafts.ts';

let root: string;
let folder: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'drafts-'));
  folder = join(root, 'drafts');
});
afterEach(() => rm(root, { recursive: true, force: true }));

const PICTURE = { name: 'a.png', mime: 'image/png' as const, width: 2, height: 1, data: 'AAAA' };

describe('what was typed and not sent', () => {
  it('is there after a restart, each conversation its own', async () => {
    const drafts = createDrafts(folder);
    await drafts.setText('new', 'a new thought');
    await drafts.setText('c', 'a reply');
    await drafts.setPictures('c', [PICTURE]);
    const next = createDrafts(folder);
    expect(await next.get('new')).toEqual({ text: 'a new thought', pictures: [] });
    expect(await next.get('c')).toEqual({ text: 'a reply', pictures: [PICTURE] });
    expect(await next.get('other')).toEqual({ text: '', pictures: [] });
    expect([...(await next.names())].toSorted()).toEqual(['c', 'new']);
  });

  it('is the last that was typed, however fast', async () => {
    const drafts = createDrafts(folder);
    await Promise.all(Array.from({ length: 20 }, (_, index) => drafts.setText('c', `draft ${index}`)));
    expect((await drafts.get('c')).text).toBe('draft 19');
  });

  it('is gone when it was sent, and leaves nothing behind', async () => {
    const drafts = createDrafts(folder);
    await drafts.setText('c', 'sent');
    await drafts.setPictures('c', [PICTURE]);
    await drafts.setText('c', '');
    await drafts.setPictures('c', []);
    expect(await drafts.get('c')).toEqual({ text: '', pictures: [] });
    expect(await readdir(folder)).toEqual([]);
    expect([...(await drafts.names())]).toEqual([]);
  });

  it('is for its owner alone, pictures too', async () => {
    const drafts = createDrafts(folder);
    await drafts.setText('c', 'private');
    await drafts.setPictures('c', [PICTURE]);
    for (const name of ['c.txt', 'c.pictures.json']) expect((await stat(join(folder, name))).mode & 0o777).toBe(0o600);
  });

  it('is kept when the file of its pictures is damaged', async () => {
    const drafts = createDrafts(folder);
    await drafts.setText('c', 'words');
    await writeFile(join(folder, 'c.pictures.json'), '[{"name":');
    expect(await drafts.get('c')).toEqual({ text: 'words', pictures: [] });
    await writeFile(join(folder, 'c.pictures.json'), '[{"name":1}]');
    expect(await drafts.get('c')).toEqual({ text: 'words', pictures: [] });
  });

  it('that cannot be kept is told', async () => {
    await writeFile(folder, 'a file where the folder should be');
    await expect(createDrafts(folder).setText('c', 'x')).rejects.toMatchObject({ error: { code: 'storage/failed' } });
    await expect(createDrafts(folder).setPictures('c', [PICTURE])).rejects.toMatchObject({ error: { code: 'storage/failed' } });
  });
});
