import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ChatTurn, StreamChat } from '../../src-main/core/chat/events.ts';
import { createAnswers } from '../../src-main/services/answers.ts';
import { createChatStore } from '../../src-main/services/chats.ts';
import { createConversations } from '../../src-main/services/conversations.ts';
import { ROUTE } from './answering.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'conversations-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const ask = (text: string, chatId: string | null = null) => ({ chatId, text, route: ROUTE, viewer: 1 });

/** A model that answers "re: " and the question, and tells what was on the disk when it was asked. */
function conversing() {
  const asked: { turns: ChatTurn[]; onDisk: string }[] = [];
  const store = createChatStore(folder);
  let release = () => {};
  let arrive = () => {};
  const waiting = new Promise<void>((resolve) => (arrive = resolve));
  const send: StreamChat = async function* ({ turns }, signal) {
    const files = await Promise.all((await readdir(folder)).map((name) => readFile(join(folder, name), 'utf8')));
    asked.push({ turns, onDisk: files.join('') });
    yield { type: 'text', text: `re: ${turns.at(-1)?.text}` };
    if (turns.at(-1)?.text === 'wait') {
      arrive();
      await new Promise<void>((resolve) => {
        release = resolve;
        signal.addEventListener('abort', () => resolve());
      });
    }
    yield { type: 'finish', reason: 'stop' };
  };
  let ended = () => {};
  const answers = createAnswers({ send, append: store.append, emit: () => {}, changed: () => ended(), now: Date.now, newId: () => crypto.randomUUID() });
  const conversations = createConversations({ store, answers, now: Date.now, newId: () => crypto.randomUUID(), changed: () => {} });
  const settled = async () => {
    while (answers.running().length > 0) await new Promise<void>((resolve) => (ended = resolve));
  };
  return { answers, conversations, asked, settled, waiting, release: () => release() };
}

describe('sending a message', () => {
  it('has it on the disk before the request goes out', async () => {
    const { conversations, asked, settled } = conversing();
    await conversations.send(ask('hello'));
    await settled();
    expect(asked[0]?.onDisk).toContain('"text":"hello"');
  });

  it('begins a conversation, lists it under its first words and answers', async () => {
    const { conversations, settled } = conversing();
    const { chatId } = await conversations.send(ask('hello'));
    await settled();
    expect(conversations.summaries()).toMatchObject([{ id: chatId, title: 'hello', messages: 2 }]);
    expect((await conversations.open(chatId, 1)).messages).toMatchObject([{ text: 'hello' }, { text: 're: hello', status: 'done' }]);
  });

  it('sends the whole conversation along', async () => {
    const { conversations, asked, settled } = conversing();
    const { chatId } = await conversations.send(ask('one'));
    await settled();
    await conversations.send(ask('two', chatId));
    await settled();
    expect(asked[1]?.turns).toEqual([
      { role: 'user', text: 'one' },
      { role: 'assistant', text: 're: one' },
      { role: 'user', text: 'two' },
    ]);
  });

  it('is refused while an answer is being written there, and possible again after Stop', async () => {
    const { answers, conversations, settled, waiting } = conversing();
    const { chatId, stream } = await conversations.send(ask('wait'));
    await waiting;
    await expect(conversations.send(ask('too soon', chatId))).rejects.toMatchObject({ error: { code: 'chat/busy' } });
    await answers.stop(stream.streamId);
    await conversations.send(ask('now', chatId));
    await settled();
    expect((await conversations.open(chatId, 1)).messages.map(({ text }) => text)).toEqual(['wait', 're: wait', 'now', 're: now']);
  });

  it('lets only one of two quick sends through', async () => {
    const { conversations, settled } = conversing();
    const { chatId } = await conversations.send(ask('one'));
    await settled();
    const both = await Promise.allSettled([conversations.send(ask('a', chatId)), conversations.send(ask('b', chatId))]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    await settled();
  });
});

describe('opening a conversation while its answer is being written', () => {
  it('gives the messages and the running answer', async () => {
    const { conversations, release, settled, waiting } = conversing();
    const { chatId } = await conversations.send(ask('wait'));
    await waiting;
    const open = await conversations.open(chatId, 2);
    expect(open.live).toMatchObject({ text: 're: wait', answerId: open.messages.at(-1)?.id });
    expect(open.messages.at(-1)).toMatchObject({ role: 'assistant', status: 'streaming' });
    release();
    await settled();
  });
});

describe('asking again', () => {
  it('puts the new answer in the place of the last one and keeps the old in the file', async () => {
    const { conversations, settled } = conversing();
    const { chatId } = await conversations.send(ask('hello'));
    await settled();
    await conversations.retry({ chatId, route: ROUTE, viewer: 1 });
    await settled();
    expect((await conversations.open(chatId, 1)).messages).toHaveLength(2);
    const text = await readFile(join(folder, `${chatId}.jsonl`), 'utf8');
    expect(text.match(/"kind":"answer"/g)).toHaveLength(2);
  });
});

describe('the next start', () => {
  it('lists what was said before', async () => {
    const first = conversing();
    await first.conversations.send(ask('hello'));
    await first.settled();
    const second = conversing();
    await second.conversations.load();
    expect(second.conversations.summaries()).toMatchObject([{ title: 'hello' }]);
  });
});
