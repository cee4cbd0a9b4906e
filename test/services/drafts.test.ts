import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createDrafts } from '../../src-main/services/drafts.ts';

let root: string;
let folder: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'drafts-'));
  folder = join(root, 'drafts');
});
afterEach(() => rm(root, { recursive: true, force: true }));

describe('what was typed and not sent', () => {
  it('is there after a restart, each conversation its own', async () => {
    const drafts = createDrafts(folder);
    await drafts.set(null, 'a new thought');
    await drafts.set('c', 'a reply');
    const next = createDrafts(folder);
    expect([await next.get(null), await next.get('c'), await next.get('other')]).toEqual(['a new thought', 'a reply', '']);
  });

  it('is the last that was typed, however fast', async () => {
    const drafts = createDrafts(folder);
    await Promise.all(Array.from({ length: 20 }, (_, index) => drafts.set('c', `draft ${index}`)));
    expect(await drafts.get('c')).toBe('draft 19');
  });

  it('is gone when it was sent, and leaves nothing behind', async () => {
    const drafts = createDrafts(folder);
    await drafts.set('c', 'sent');
    await drafts.set('c', '');
    expect(await drafts.get('c')).toBe('');
    expect(await readdir(folder)).toEqual([]);
  });

  it('is for its owner alone', async () => {
    await createDrafts(folder).set('c', 'private');
    expect((await stat(join(folder, 'c.txt'))).mode & 0o777).toBe(0o600);
  });

  it('that cannot be kept is told', async () => {
    await writeFile(folder, 'a file where the folder should be');
    await expect(createDrafts(folder).set('c', 'x')).rejects.toMatchObject({ error: { code: 'storage/failed' } });
  });
});
