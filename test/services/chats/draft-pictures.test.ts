import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createDrafts } from '../../../src-main/services/chats/drafts.ts';
import { scratchFolder } from '../../shell/scratch.ts';

const PICTURE = { name: 'a.png', mime: 'image/png' as const, width: 2, height: 1, data: 'AAAA' };

/** A draft with words, and `text` in the file of its pictures. */
async function given(text: string) {
  const folder = await scratchFolder();
  const told: string[] = [];
  const drafts = createDrafts(folder, (message) => void told.push(message));
  await drafts.setText('c', 'words');
  const path = join(folder, 'c.pictures.json');
  await writeFile(path, text);
  return { drafts, path, told, names: async () => (await readdir(folder)).toSorted() };
}

describe.each([
  ['in another form', '{ "version": 2, "pictures": [{ "file": "a.avif" }] }\n'],
  ['of a kind that this one does not know', JSON.stringify([PICTURE, { ...PICTURE, mime: 'image/avif' }])],
])('pictures of a newer version, %s', (_what, newer) => {
  it('are told of and stay byte for byte; the words of the draft are there', async () => {
    const { drafts, path, told, names } = await given(newer);
    expect(await drafts.get('c')).toEqual({ text: 'words', pictures: [] });
    expect(told).toEqual([expect.stringContaining('c.pictures.json in the app’s data folder was written by a newer version of Switchyard. It is left as it is.')]);
    expect([await readFile(path, 'utf8'), await names()]).toEqual([newer, ['c.pictures.json', 'c.txt']]);
  });

  it('are not lost to others, nor when the draft is sent', async () => {
    const { drafts, path } = await given(newer);
    await expect(drafts.setPictures('c', [PICTURE])).rejects.toMatchObject({ error: { code: 'storage/failed', message: expect.stringContaining('newer version') } });
    await drafts.setPictures('c', []);
    await drafts.setText('c', '');
    expect(await readFile(path, 'utf8')).toBe(newer);
  });
});

describe('pictures that are damaged', () => {
  it('are told of and set aside each time, never one over the other', async () => {
    const { drafts, path, told, names } = await given('[{"name":');
    expect(await drafts.get('c')).toEqual({ text: 'words', pictures: [] });
    await writeFile(path, '[{"name":1,"mime":"image/png"}]');
    expect(await drafts.get('c')).toEqual({ text: 'words', pictures: [] });
    const asides = (await names()).filter((name) => /^c\.pictures\.json\.damaged-[0-9a-f]{8}$/.test(name));
    expect([asides.length, told.length]).toEqual([2, 2]);
    for (const aside of asides) expect(told.join()).toContain(`set aside as ${aside}, and nothing of it was deleted. Add them anew.`);
    await drafts.setPictures('c', [PICTURE]);
    expect((await drafts.get('c')).pictures).toEqual([PICTURE]);
  });
});
