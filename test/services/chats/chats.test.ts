import { appendFile, mkdir, mkdtemp, readFile, rm, stat, truncate, writeFile, readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createChatStore, type ChatStore } from '../../../src-main/services/chats/chats.ts';
import type { ChatRecord } from '../../../src-main/core/chat/record.ts';

const ID = '00000000-0000-4000-8000-000000000001';
const question = (text: string, at = 2): ChatRecord => ({ kind: 'user', id: `u-${text}`, at, text });

let root: string;
let folder: string;
let store: ChatStore;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'chats-'));
  folder = join(root, 'chats');
  store = createChatStore(folder);
});
afterEach(() => rm(root, { recursive: true, force: true }));

const begin = (id = ID, created = 1) => store.append(id, { kind: 'chat', v: 1, id, created });
const file = (id = ID) => join(folder, `${id}.jsonl`);

describe('the store of conversations', () => {
  it('creates nothing before the first message', async () => {
    expect(await store.list()).toEqual([]);
    await expect(stat(folder)).rejects.toThrow('ENOENT');
  });

  it('gives back what was kept, also to the next start', async () => {
    await begin();
    await store.append(ID, question('hello'));
    const { summary, messages } = await createChatStore(folder).open(ID);
    expect(summary.title).toBe('hello');
    expect(messages).toMatchObject([{ role: 'user', text: 'hello' }]);
  });

  it('is readable by its owner alone', async () => {
    await begin();
    expect((await stat(file())).mode & 0o777).toBe(0o600);
    expect((await stat(folder)).mode & 0o777).toBe(0o700);
  });

  it('keeps the order of writes that were asked for at once', async () => {
    await begin();
    await Promise.all(Array.from({ length: 50 }, (_, index) => store.append(ID, question(`q${index}`), { durable: false })));
    const { messages } = await store.open(ID);
    expect(messages.map(({ text }) => text)).toEqual(Array.from({ length: 50 }, (_, index) => `q${index}`));
  });

  it('cuts off a torn last line before it adds the next, so that both neighbours stay', async () => {
    await begin();
    await store.append(ID, question('kept'));
    await store.append(ID, question('torn'));
    await truncate(file(), (await stat(file())).size - 5);
    await store.append(ID, question('next'));
    const { messages } = await store.open(ID);
    expect(messages.map(({ text }) => text)).toEqual(['kept', 'next']);
    expect((await readFile(file(), 'utf8')).endsWith('\n')).toBe(true);
  });

  it('keeps the last message when only its line break is damaged, and both when two stand on one line', async () => {
    await begin();
    await store.append(ID, question('first'));
    await store.append(ID, question('last'));
    const bytes = await readFile(file());
    bytes[bytes.length - 1] = 0x58;
    await writeFile(file(), bytes);
    await store.append(ID, question('next'));
    await writeFile(file(), (await readFile(file(), 'utf8')).replace('X\n', '\0'));
    const { messages } = await createChatStore(folder).open(ID);
    expect(messages.map(({ text }) => text)).toEqual(['first', 'last', 'next']);
  });

  it('passes over a damaged line in the middle and leaves the file as it is', async () => {
    await begin();
    await appendFile(file(), 'garbage\n');
    await store.append(ID, question('after'));
    expect((await store.open(ID)).messages.map(({ text }) => text)).toEqual(['after']);
    expect(await readFile(file(), 'utf8')).toContain('garbage');
  });

  it('says that a conversation is gone', async () => {
    await expect(store.open(ID)).rejects.toMatchObject({ error: { code: 'chat/not-found' } });
  });

  it('names the reason when the folder cannot be written', async () => {
    await writeFile(folder, 'a file where the folder should be');
    await expect(begin()).rejects.toMatchObject({ error: { code: 'storage/failed', action: 'retry' } });
  });

  it('goes on after a write that failed', async () => {
    await writeFile(folder, '');
    await expect(begin()).rejects.toBeDefined();
    await rm(folder);
    await begin();
    await store.append(ID, question('again'));
    expect((await store.open(ID)).messages).toHaveLength(1);
  });
});

describe('the list of conversations', () => {
  const other = ID.replace(/1$/, '2');

  it('is newest first and leaves out conversations without a message', async () => {
    await begin();
    await store.append(ID, question('older', 10));
    await begin(other);
    await store.append(other, question('newer', 20));
    await begin(ID.replace(/1$/, '3'));
    expect((await store.list()).map(({ title }) => title)).toEqual(['newer', 'older']);
  });

  it('is brought up to date from a cache that is stale, damaged or missing', async () => {
    await begin();
    await store.append(ID, question('first'));
    await store.list();
    await store.append(ID, { kind: 'answer', id: 'a', at: 9, text: 'x', reasoning: '', status: 'done' });
    expect(await store.list()).toMatchObject([{ messages: 2, updated: 9 }]);
    await writeFile(join(folder, 'index.json'), '{"v":1,"chats":{"x":');
    expect(await store.list()).toMatchObject([{ title: 'first' }]);
    await rm(join(folder, 'index.json'));
    expect(await store.list()).toMatchObject([{ title: 'first' }]);
    expect((await readdir(folder)).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  it('is made anew, without a word, where a newer version has kept it: a cache holds nothing of its own', async () => {
    await begin();
    await store.append(ID, question('first'));
    await writeFile(join(folder, 'index.json'), '{"v":9,"everything":[]}');
    expect(await store.list()).toMatchObject([{ title: 'first' }]);
    expect((await readdir(folder)).toSorted()).toEqual([`${ID}.jsonl`, 'index.json']);
  });

  it('sets a file aside of which nothing can be read, and leaves one of a later version alone', async () => {
    await mkdir(folder, { recursive: true });
    await writeFile(file(), '\0\0\0\0\nnot json\n');
    await writeFile(file(other), '{"kind":"from-a-later-version"}\n');
    expect(await store.list()).toEqual([]);
    expect((await readdir(folder)).filter((name) => name !== 'index.json').toSorted()).toEqual([`${ID}.jsonl.damaged`, `${other}.jsonl`]);
    expect(await readFile(`${file()}.damaged`, 'utf8')).toContain('not json');
  });

  it('passes over a folder that has the name of a conversation', async () => {
    await begin();
    await store.append(ID, question('real'));
    await mkdir(join(folder, `${other}.jsonl`));
    expect(await store.list()).toHaveLength(1);
  });
});
