import { describe, expect, it } from 'vitest';
import { FakeBridge } from '../fake-bridge.ts';
import { answer, batch, id, question, receipt, snapshot, summary } from '../samples.ts';
import { chatOver, later } from './chat-harness.ts';

const end = { status: 'done', finish: 'stop', receipt } as const;
const opened = (more: object = {}) => ({ summary: summary(1, 'hi'), messages: [question(2, 'hi')], ...more });

async function watching(bridge: FakeBridge) {
  const { chat, frame } = chatOver(bridge);
  await chat.open(id(1));
  return { chat, frame };
}

describe('a running answer', () => {
  it('grows at once, shows once a frame, and is acknowledged after it was shown', async () => {
    const bridge = new FakeBridge({ 'chat.open': () => opened({ live: snapshot(10, { text: 'a' }) }) });
    const { chat, frame } = await watching(bridge);
    const before = chat.state.getState().frame;
    chat.receive(batch(10, 1, 'b', { reasoning: 'why' }));
    expect(chat.live(id(11))).toMatchObject({ text: 'ab', reasoning: 'why' });
    expect(chat.state.getState().frame).toBe(before);
    expect(bridge.argumentsOf('chat.acknowledge')).toEqual([]);
    frame();
    expect(chat.state.getState().frame).toBe(before + 1);
    expect(bridge.argumentsOf('chat.acknowledge')).toEqual([{ streamId: id(10), seq: 1 }]);
  });

  it('has its first words in the page before the frame that paints them, and acknowledges them with that frame', async () => {
    const bridge = new FakeBridge({ 'chat.open': () => opened({ live: snapshot(10) }) });
    const { chat, frame } = await watching(bridge);
    const before = chat.state.getState().frame;
    chat.receive(batch(10, 1, 'first'));
    expect(chat.state.getState().frame).toBe(before + 1);
    chat.receive(batch(10, 2, ' second'));
    expect(chat.state.getState().frame).toBe(before + 1);
    expect(bridge.argumentsOf('chat.acknowledge')).toEqual([]);
    frame();
    expect(bridge.argumentsOf('chat.acknowledge')).toEqual([{ streamId: id(10), seq: 2 }]);
  });

  it('is shown in larger steps where it comes faster than anyone reads, and goes on being acknowledged', async () => {
    const bridge = new FakeBridge({ 'chat.open': () => opened({ live: snapshot(10, { text: 'a' }) }) });
    const { chat, frame } = await watching(bridge);
    const shown = [];
    for (let seq = 1; seq <= 8; seq++) {
      chat.receive(batch(10, seq, 'x'.repeat(5000)));
      const before = chat.state.getState().frame;
      frame();
      shown.push(chat.state.getState().frame - before);
    }
    expect(shown).toEqual([1, 0, 0, 0, 0, 0, 0, 1]);
    expect(bridge.argumentsOf('chat.acknowledge')).toHaveLength(8);
    chat.receive(batch(10, 9, 'x'.repeat(5000), { end }));
    frame();
    expect(chat.state.getState().messages.at(-1)).toMatchObject({ status: 'done', text: `a${'x'.repeat(45_000)}` });
  });

  it('becomes a message when it ends', async () => {
    const bridge = new FakeBridge({ 'chat.open': () => opened({ live: snapshot(10) }) });
    const { chat, frame } = await watching(bridge);
    chat.receive(batch(10, 1, 'done', { end }));
    frame();
    expect(chat.state.getState()).toMatchObject({ live: null, messages: [{ text: 'hi' }, { id: id(11), text: 'done', status: 'done', receipt }] });
    expect(bridge.argumentsOf('chat.acknowledge')).toEqual([{ streamId: id(10), seq: 1 }]);
  });

  it('is not listed twice when the conversation holds its beginning', async () => {
    const messages = [question(2, 'hi'), answer(11, 'beginn', { status: 'interrupted' })];
    const { chat } = await watching(new FakeBridge({ 'chat.open': () => opened({ messages, live: snapshot(10, { text: 'beginning' }) }) }));
    expect(chat.state.getState().messages.map(({ id: key }) => key)).toEqual([id(2), id(11)]);
    expect(chat.live(id(11))?.text).toBe('beginning');
  });

  it('drops a batch that it has seen, but lets main go on', async () => {
    const bridge = new FakeBridge({ 'chat.open': () => opened({ live: snapshot(10, { seq: 4, text: 'all' }) }) });
    const { chat } = await watching(bridge);
    chat.receive(batch(10, 4, 'all'));
    expect(chat.live(id(11))?.text).toBe('all');
    expect(bridge.argumentsOf('chat.acknowledge')).toEqual([{ streamId: id(10), seq: 4 }]);
  });

  it('reads the conversation again when a batch is missing, and goes on from there', async () => {
    const lives = [snapshot(10), snapshot(10, { seq: 2, text: 'one two ' })];
    const bridge = new FakeBridge({ 'chat.open': () => opened({ live: lives.shift() }) });
    const { chat, frame } = await watching(bridge);
    chat.receive(batch(10, 2, 'two '));
    await Promise.resolve();
    await expect.poll(() => chat.live(id(11))?.text).toBe('one two ');
    chat.receive(batch(10, 3, 'three', { end }));
    frame();
    expect(chat.state.getState().messages.at(-1)).toMatchObject({ text: 'one two three', status: 'done' });
  });

  it('takes batches that overtook the answer to the call that began it', async () => {
    const reply = later<object>();
    const bridge = new FakeBridge({ 'chat.send': () => reply.promise });
    const { chat, frame } = chatOver(bridge);
    const sending = chat.send('hi');
    chat.receive(batch(10, 1, 'early'));
    expect(bridge.argumentsOf('chat.acknowledge')).toEqual([]);
    reply.resolve({ chatId: id(1), messageId: id(2), stream: snapshot(10) });
    await sending;
    expect(chat.live(id(11))?.text).toBe('early');
    frame();
    expect(bridge.argumentsOf('chat.acknowledge')).toEqual([{ streamId: id(10), seq: 1 }]);
  });

  it('goes on unseen when another conversation is opened, and never holds main up', async () => {
    const bridge = new FakeBridge({ 'chat.open': ({ chatId }: { chatId: string }) => (chatId === id(1) ? opened({ live: snapshot(10) }) : opened()) });
    const { chat } = await watching(bridge);
    await chat.open(id(7));
    chat.receive(batch(10, 1, 'unseen'));
    expect(bridge.argumentsOf('chat.acknowledge')).toEqual([{ streamId: id(10), seq: 1 }]);
    expect(chat.state.getState()).toMatchObject({ chatId: id(7), live: null });
  });

  it('is stopped through main, and ends when main says so', async () => {
    const bridge = new FakeBridge({ 'chat.open': () => opened({ live: snapshot(10) }) });
    const { chat, frame } = await watching(bridge);
    await chat.stop();
    expect(bridge.argumentsOf('chat.stop')).toEqual([{ streamId: id(10) }]);
    expect(chat.state.getState().live).not.toBeNull();
    chat.receive(batch(10, 1, 'part', { end: { ...end, status: 'stopped' } }));
    frame();
    expect(chat.state.getState().messages.at(-1)).toMatchObject({ text: 'part', status: 'stopped' });
  });

  it('is joined when another window began it in the same conversation', async () => {
    const lives = [undefined, snapshot(10, { text: 'theirs' })];
    const bridge = new FakeBridge({ 'chat.open': () => opened({ live: lives.shift() }) });
    const { chat } = await watching(bridge);
    await chat.join([{ chatId: id(1), streamId: id(10) }]);
    expect(chat.live(id(11))?.text).toBe('theirs');
  });
});
