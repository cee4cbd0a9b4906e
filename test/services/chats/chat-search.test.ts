import { appendFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createChatSearch } from '../../../src-main/services/chats/chat-search.ts';
import { createChatStore, type ChatStore } from '../../../src-main/services/chats/chats.ts';

let folder: string;
let store: ChatStore;
let search: ReturnType<typeof createChatSearch>;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'chat-search-'));
  store = createChatStore(folder);
  search = createChatSearch(folder);
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function kept(id: string, at: number, ...texts: string[]): Promise<void> {
  await store.append(id, { kind: 'chat', v: 1, id, created: at });
  for (const [index, text] of texts.entries()) await store.append(id, { kind: 'user', id: `${id}-${index}`, at, text });
}

const titles = async (query: string) => (await search(query)).map(({ chat }) => chat.title);

describe('searching the conversations', () => {
  it('finds what was said anywhere, also on a branch that is not shown, newest first', async () => {
    await kept('a', 1, 'old', 'talk of needles');
    await kept('b', 2, 'new', 'one needle');
    await store.append('b', { kind: 'user', id: 'edited', at: 2, text: 'edited', parent: null });
    expect(await titles('needle')).toEqual(['new', 'old']);
    expect((await search('one'))[0]?.snippet).toMatchObject({ messageId: 'b-1', match: 'one' });
  });

  it('puts those first whose name has the words', async () => {
    await kept('a', 1, 'needle');
    await kept('b', 2, 'new', 'needle');
    expect(await titles('needle')).toEqual(['needle', 'new']);
  });

  it('knows what was said since, and forgets what was deleted', async () => {
    await kept('a', 1, 'first');
    expect(await titles('later')).toEqual([]);
    await store.append('a', { kind: 'user', id: 'u2', at: 3, text: 'said later' });
    expect(await titles('later')).toEqual(['first']);
    await store.remove('a');
    expect(await titles('later')).toEqual([]);
  });

  it('passes over damaged lines, and finds nothing where there is nothing', async () => {
    expect(await titles('needle')).toEqual([]);
    await kept('a', 1, 'needle');
    await appendFile(join(folder, 'a.jsonl'), '{"kind":"us\n');
    expect(await titles('needle')).toEqual(['needle']);
    expect(await titles('  ')).toEqual([]);
  });
});
