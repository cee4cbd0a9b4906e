import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createDrafts } from '../../../src-main/services/chats/drafts.ts';
import { forgetDrafts } from '../../../src-main/services/chats/forget-drafts.ts';

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'forget-drafts-'));
});
afterEach(() => rm(root, { recursive: true, force: true }));

it('what was typed in a conversation goes when that is gone for good, and not while it can be taken back', async () => {
  const [chats, drafts] = [join(root, 'chats'), createDrafts(join(root, 'drafts'))];
  await mkdir(join(chats, 'trash'), { recursive: true });
  await Promise.all([writeFile(join(chats, 'here.jsonl'), ''), writeFile(join(chats, 'trash', 'deleted.jsonl'), '')]);
  for (const name of ['here', 'deleted', 'gone', 'new', 'new-2']) await drafts.setText(name, 'words');
  await drafts.setPictures('gone', [{ name: 'a.png', mime: 'image/png', width: 1, height: 1, data: 'AAAA' }]);
  await forgetDrafts(drafts, chats);
  expect([...(await drafts.names())].toSorted()).toEqual(['deleted', 'here', 'new', 'new-2']);
});

it('all stay where the conversations cannot be read', async () => {
  const drafts = createDrafts(join(root, 'drafts'));
  await drafts.setText('c', 'words');
  await forgetDrafts(drafts, join(root, 'chats'));
  expect([...(await drafts.names())]).toEqual(['c']);
});
