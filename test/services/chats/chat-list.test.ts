import { mkdtemp, readdir, rm, utimes } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createChatList, type ChatList } from '../../../src-main/services/chats/chat-list.ts';
import { createChatStore, type ChatStore } from '../../../src-main/services/chats/chats.ts';

const FIRST = '00000000-0000-4000-8000-000000000001';
const SECOND = '00000000-0000-4000-8000-000000000002';

let folder: string;
let store: ChatStore;
let list: ChatList;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'chat-list-'));
  store = createChatStore(folder);
  for (const [id, text, at] of [[FIRST, 'first', 10], [SECOND, 'second', 20]] as const) {
    await store.append(id, { kind: 'chat', v: 1, id, created: at });
    await store.append(id, { kind: 'user', id: `u-${text}`, at, text });
  }
  list = await started();
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** The list as the next start finds it. */
async function started(): Promise<ChatList> {
  const next = createChatList({ store: createChatStore(folder), now: () => 30, changed: () => {} });
  await next.load();
  return next;
}

const titles = (of: ChatList) => of.summaries().map(({ title }) => title);

describe('the list of conversations', () => {
  it('shows pinned ones first, also after a restart', async () => {
    expect(titles(list)).toEqual(['second', 'first']);
    await list.pin(FIRST, true);
    expect(titles(list)).toEqual(['first', 'second']);
    expect(titles(await started())).toEqual(['first', 'second']);
    await list.pin(FIRST, false);
    expect(titles(list)).toEqual(['second', 'first']);
  });

  it('shows the name that the person gave, also after a restart, and does not move what was renamed', async () => {
    await list.rename(FIRST, '  Greetings ');
    expect(titles(list)).toEqual(['second', 'Greetings']);
    expect(titles(await started())).toEqual(['second', 'Greetings']);
  });

  it('takes a deletion back whole, with its pictures', async () => {
    const image = await store.keepImage(FIRST, { mime: 'image/png', width: 1, height: 1, data: 'AAAA' });
    await list.remove(FIRST);
    expect(titles(list)).toEqual(['second']);
    expect(titles(await started())).toEqual(['second']);
    await list.restore(FIRST);
    expect(titles(list)).toEqual(['second', 'first']);
    expect(await store.image(FIRST, image)).toEqual({ mime: 'image/png', data: 'AAAA' });
  });

  it('keeps what was deleted for 30 days', async () => {
    await list.remove(FIRST);
    const deleted = join(folder, 'trash', `${FIRST}.jsonl`);
    const daysAgo = (days: number) => new Date(Date.now() - days * 24 * 60 * 60 * 1000);
    await utimes(deleted, daysAgo(29), daysAgo(29));
    await started();
    expect(await readdir(join(folder, 'trash'))).toHaveLength(1);
    await utimes(deleted, daysAgo(31), daysAgo(31));
    await started();
    expect(await readdir(join(folder, 'trash'))).toEqual([]);
  });

  it('follows the window again when its own model is taken away', async () => {
    await list.useModel(FIRST, 'openai:m');
    expect(await (await started()).modelOf(FIRST)).toBe('openai:m');
    await list.useModel(FIRST, null);
    expect(await (await started()).modelOf(FIRST)).toBeUndefined();
  });
});
