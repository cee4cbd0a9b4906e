import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ChatTurn, StreamChat } from '../../../src-main/core/chat/events.ts';
import { createAnswers } from '../../../src-main/services/chats/answers.ts';
import { createChatList } from '../../../src-main/services/chats/chat-list.ts';
import { createChatStore } from '../../../src-main/services/chats/chats.ts';
import { createConversations } from '../../../src-main/services/chats/conversations.ts';
import { ROUTE } from '../answering.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'conversations-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const PICTURE = { mime: 'image/png' as const, width: 1, height: 1, data: Buffer.from('a picture').toString('base64') };

const ask = (text: string, chatId: string | null = null) => ({ chatId, text, route: ROUTE, viewer: 1 });

/** A model that answers "re: " and the question, and tells what was on the disk when it was asked. */
function conversing() {
  const asked: { turns: ChatTurn[]; onDisk: string }[] = [];
  const store = createChatStore(folder);
  let release = () => {};
  let arrive = () => {};
  const waiting = new Promise<void>((resolve) => (arrive = resolve));
  const send: StreamChat = async function* ({ turns, ready }, signal) {
    await ready;
    const files = await Promise.all((await readdir(folder)).map((name) => readFile(join(folder, name), 'utf8').catch(() => '')));
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
  const list = createChatList({ store, now: Date.now, changed: () => {} });
  const conversations = createConversations({ store, list, answers, now: Date.now, newId: () => crypto.randomUUID() });
  const settled = async () => {
    while (answers.running().length > 0) await new Promise<void>((resolve) => (ended = resolve));
  };
  return { answers, list, conversations, asked, settled, waiting, release: () => release() };
}

/** A conversation whose answer was cut, and went on. */
async function continued() {
  const { answers, conversations, asked, settled, waiting } = conversing();
  const { chatId, stream } = await conversations.send(ask('wait'));
  await waiting;
  await answers.stop(stream.streamId);
  await conversations.goOn({ chatId, route: ROUTE, viewer: 1 });
  await settled();
  return { conversations, asked, settled, chatId };
}

describe('sending a message', () => {
  it('has it on the disk before the request goes out', async () => {
    const { conversations, asked, settled } = conversing();
    await conversations.send(ask('hello'));
    await settled();
    expect(asked[0]?.onDisk).toContain('"text":"hello"');
  });

  it('begins a conversation, lists it under its first words and answers', async () => {
    const { list, conversations, settled } = conversing();
    const { chatId } = await conversations.send(ask('hello'));
    await settled();
    expect(list.summaries()).toMatchObject([{ id: chatId, title: 'hello', messages: 2 }]);
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
  it('shows the new answer and keeps the old one as a version that can be gone back to', async () => {
    const { conversations, asked, settled } = conversing();
    const { chatId } = await conversations.send(ask('hello'));
    await settled();
    await conversations.retry({ chatId, route: ROUTE, viewer: 1 });
    await settled();
    expect(asked[1]?.turns).toEqual([{ role: 'user', text: 'hello' }]);
    const [, answer] = (await conversations.open(chatId, 1)).messages;
    expect(answer?.versions).toMatchObject({ shown: 1 });
    await conversations.show(chatId, answer?.versions?.ids[0] ?? '');
    expect((await conversations.open(chatId, 1)).messages[1]?.versions).toMatchObject({ shown: 0 });
  });

  it('does so for any answer of the branch that is shown', async () => {
    const { conversations, asked, settled } = conversing();
    const { chatId } = await conversations.send(ask('one'));
    await settled();
    await conversations.send(ask('two', chatId));
    await settled();
    const [, first] = (await conversations.open(chatId, 1)).messages;
    await conversations.retry({ chatId, answerId: first?.id ?? '', route: ROUTE, viewer: 1 });
    await settled();
    expect(asked[2]?.turns).toEqual([{ role: 'user', text: 'one' }]);
    expect((await conversations.open(chatId, 1)).messages).toHaveLength(2);
  });
});

describe('an edited question', () => {
  it('begins a branch beside the old one, and both stay', async () => {
    const { conversations, asked, settled } = conversing();
    const { chatId, messageId } = await conversations.send(ask('hello'));
    await settled();
    await conversations.send({ ...ask('hello again', chatId), replaces: messageId });
    await settled();
    expect(asked[1]?.turns).toEqual([{ role: 'user', text: 'hello again' }]);
    const { messages } = await conversations.open(chatId, 1);
    expect(messages.map(({ text }) => text)).toEqual(['hello again', 're: hello again']);
    await conversations.show(chatId, messageId);
    expect((await conversations.open(chatId, 1)).messages.map(({ text }) => text)).toEqual(['hello', 're: hello']);
  });

  it('keeps its pictures', async () => {
    const { conversations, asked, settled } = conversing();
    const { chatId, messageId } = await conversations.send({ ...ask('what is this'), images: [PICTURE] });
    await settled();
    await conversations.send({ ...ask('what colour is this', chatId), replaces: messageId });
    await settled();
    expect(asked[1]?.turns).toEqual([{ role: 'user', text: 'what colour is this', images: [{ mime: 'image/png', data: PICTURE.data }] }]);
  });
});

describe('going on after a cut', () => {
  it('sends what had arrived, and takes the rest as part of the same answer from then on', async () => {
    const { conversations, asked, settled, chatId } = await continued();
    expect(asked[1]?.turns.map(({ role }) => role)).toEqual(['user', 'assistant', 'user']);
    expect((await conversations.open(chatId, 1)).messages.at(-1)).toMatchObject({ continues: true });
    await conversations.send(ask('thanks', chatId));
    await settled();
    expect(asked[2]?.turns.map(({ role }) => role)).toEqual(['user', 'assistant', 'user']);
    expect(asked[2]?.turns[1]?.text).toMatch(/^re: waitre: Your answer was cut off/);
  });
});

describe('a continuation that is asked for again', () => {
  it('asks the model to go on once more, never ends with an answer, and is again part of the one before', async () => {
    const { conversations, asked, settled, chatId } = await continued();
    await conversations.retry({ chatId, route: ROUTE, viewer: 1 });
    await settled();
    expect(asked[2]?.turns).toEqual(asked[1]?.turns);
    const { messages } = await conversations.open(chatId, 1);
    expect(messages).toHaveLength(3);
    expect(messages.at(-1)).toMatchObject({ continues: true, versions: { shown: 1 } });
  });
});

describe('a system prompt', () => {
  it('goes first with every question from then on', async () => {
    const { conversations, asked, settled } = conversing();
    const { chatId } = await conversations.send({ ...ask('hello'), system: 'Be brief.' });
    await settled();
    await conversations.setSystem(chatId, 'Be long.');
    await conversations.retry({ chatId, route: ROUTE, viewer: 1 });
    await settled();
    expect(asked.map(({ turns }) => turns[0])).toEqual([{ role: 'system', text: 'Be brief.' }, { role: 'system', text: 'Be long.' }]);
    expect((await conversations.open(chatId, 1)).system).toBe('Be long.');
  });
});

describe('a picture', () => {
  it('goes to the model with its question, also after a restart', async () => {
    const first = conversing();
    const { chatId, messageId, images } = await first.conversations.send({ ...ask('what is this'), images: [PICTURE] });
    await first.settled();
    const { conversations, asked, settled } = conversing();
    await conversations.send(ask('sure?', chatId));
    await settled();
    expect(asked[0]?.turns[0]).toMatchObject({ images: [{ mime: 'image/png', data: PICTURE.data }] });
    expect(await conversations.image(chatId, messageId, images[0]?.id ?? '')).toBe(`data:image/png;base64,${PICTURE.data}`);
  });

  it('that is gone from the disk is told, and nothing is sent', async () => {
    const { conversations, asked, settled } = conversing();
    const { chatId, images } = await conversations.send({ ...ask('what is this'), images: [PICTURE] });
    await settled();
    await rm(join(folder, `${chatId}.files`, images[0]?.id ?? ''));
    await expect(conversations.send(ask('sure?', chatId))).rejects.toMatchObject({ error: { code: 'chat/image-missing' } });
    expect(asked).toHaveLength(1);
  });
});

describe('the next start', () => {
  it('lists what was said before', async () => {
    const first = conversing();
    await first.conversations.send(ask('hello'));
    await first.settled();
    const second = conversing();
    await second.list.load();
    expect(second.list.summaries()).toMatchObject([{ title: 'hello' }]);
  });
});
