import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createChatList, type ChatList } from '../../../src-main/services/chats/chat-list.ts';
import { createChatTransfer, type ChatTransfer } from '../../../src-main/services/chats/chat-transfer.ts';
import { createChatStore, type ChatStore } from '../../../src-main/services/chats/chats.ts';

const ID = '00000000-0000-4000-8000-000000000001';

let folder: string;
let store: ChatStore;
let list: ChatList;
let transfer: ChatTransfer;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'transfer-'));
  store = createChatStore(folder);
  list = createChatList({ store, now: () => 9, changed: () => {} });
  transfer = createChatTransfer({ store, list, now: () => 9, newId: () => crypto.randomUUID() });
  await store.append(ID, { kind: 'chat', v: 1, id: ID, created: 1 });
  await store.append(ID, { kind: 'title', title: 'What: a/b?' });
  await store.append(ID, { kind: 'system', text: 'Be brief.' });
  const image = await store.keepImage(ID, { mime: 'image/png', width: 1, height: 1, data: 'AAAA' });
  await store.append(ID, { kind: 'user', id: 'u1', at: 2, text: 'Hello', parent: null, images: [image] });
  await store.append(ID, { kind: 'answer', id: 'a1', at: 3, text: 'Hi!', reasoning: 'hm', status: 'done' });
  await store.append(ID, { kind: 'user', id: 'u2', at: 4, text: 'Hello again', parent: null });
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('an exported conversation', () => {
  it('is named after its title, without what file systems refuse', async () => {
    expect((await transfer.export(ID, 'markdown')).name).toBe('What a b.md');
  });

  it('as JSON comes back whole: branches, pictures, name and system prompt', async () => {
    const { text } = await transfer.export(ID, 'json');
    const id = await transfer.import(text);
    const { messages, tree, system, summary } = await store.open(id);
    expect({ system, title: summary.title }).toEqual({ system: 'Be brief.', title: 'What: a/b?' });
    expect(messages.map(({ text: said }) => said)).toEqual(['Hello again']);
    expect(tree.all().map(({ text: said }) => said)).toEqual(['Hello', 'Hi!', 'Hello again']);
    const [first] = tree.all();
    expect(first?.role === 'user' && first.images?.[0] && (await store.image(id, first.images[0])).data).toBe('AAAA');
    expect(list.summaries().map((chat) => chat.id)).toContain(id);
  });

  it('as Markdown holds the branch that is shown, and comes back', async () => {
    await store.append(ID, { kind: 'show', leaf: 'a1' });
    const { text } = await transfer.export(ID, 'markdown');
    expect(text).toContain('## You\n\nHello\n');
    const { messages, system } = await store.open(await transfer.import(text));
    expect(messages.map(({ role, text: said }) => [role, said])).toEqual([['user', 'Hello'], ['assistant', 'Hi!']]);
    expect(system).toBe('Be brief.');
  });

  it('is told from any other file, of which nothing is kept', async () => {
    for (const text of ['', '# Notes', '{"format":"other"}', '{', '[]']) {
      await expect(transfer.import(text), text).rejects.toMatchObject({ error: { code: 'chat/not-a-chat' } });
    }
    expect(await store.list()).toHaveLength(1);
  });
});
