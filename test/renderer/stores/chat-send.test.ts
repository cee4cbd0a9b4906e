import { describe, expect, it } from 'vitest';
import { FakeBridge, refuse } from '../fake-bridge.ts';
import { answer, batch, id, question, receipt, snapshot, summary } from '../samples.ts';
import { chatOver, later } from './chat-harness.ts';
import { say } from '../../../src-main/core/say.ts';

const sent = { chatId: id(1), messageId: id(2), stream: snapshot(10) };
const end = { status: 'done', finish: 'stop', receipt } as const;

describe('sending a message', () => {
  it('shows the question and an answer that is being written', async () => {
    const { chat } = chatOver(new FakeBridge({ 'chat.send': () => sent }));
    expect(await chat.send('hello')).toBe(true);
    expect(chat.state.getState()).toMatchObject({
      chatId: id(1),
      busy: 'no',
      live: { streamId: id(10), answerId: id(11), demo: false },
      messages: [
        { role: 'user', id: id(2), text: 'hello' },
        { role: 'assistant', id: id(11), status: 'streaming' },
      ],
    });
  });

  it('says that the demo answers while the demo answers', async () => {
    const { chat } = chatOver(new FakeBridge({ 'chat.send': () => ({ ...sent, stream: snapshot(10, { provider: 'demo' }) }) }));
    await chat.send('hello');
    expect(chat.state.getState().live?.demo).toBe(true);
  });

  it('keeps nothing and says why when main refuses', async () => {
    const error = { code: 'settings/malformed', message: say`Repair the file.` } as const;
    const { chat } = chatOver(new FakeBridge({ 'chat.send': () => refuse(error) }));
    expect(await chat.send('hello')).toBe(false);
    expect(chat.state.getState()).toMatchObject({ chatId: null, messages: [], busy: 'no', problem: error });
  });

  it('sends once however often it is asked before main answers', async () => {
    const reply = later<typeof sent>();
    const bridge = new FakeBridge({ 'chat.send': () => reply.promise });
    const { chat } = chatOver(bridge);
    const first = chat.send('hello');
    expect(await chat.send('hello')).toBe(false);
    reply.resolve(sent);
    expect(await first).toBe(true);
    expect(bridge.argumentsOf('chat.send')).toHaveLength(1);
  });

  it('leaves the screen alone when another conversation was opened in the meantime', async () => {
    const reply = later<typeof sent>();
    const opened = { summary: summary(7, 'Other'), messages: [question(70, 'other')] };
    const bridge = new FakeBridge({ 'chat.send': () => reply.promise, 'chat.open': () => opened });
    const { chat } = chatOver(bridge);
    const sending = chat.send('hello');
    await chat.open(id(7));
    reply.resolve(sent);
    expect(await sending).toBe(true);
    expect(chat.state.getState()).toMatchObject({ chatId: id(7), live: null, messages: [{ text: 'other' }] });
  });
});

describe('asking again', () => {
  it('puts the new answer in the place of the old one', async () => {
    const messages = [question(2, 'hi'), answer(3, 'half', { status: 'failed' })];
    const bridge = new FakeBridge({
      'chat.open': () => ({ summary: summary(1, 'hi'), messages }),
      'chat.retry': () => ({ stream: snapshot(10) }),
    });
    const { chat, frame } = chatOver(bridge);
    await chat.open(id(1));
    await chat.retry();
    chat.receive(batch(10, 1, 'whole', { end }));
    frame();
    expect(chat.state.getState().messages).toMatchObject([{ text: 'hi' }, { id: id(11), text: 'whole', status: 'done' }]);
  });

  it('keeps the old answer when main refuses', async () => {
    const bridge = new FakeBridge({
      'chat.open': () => ({ summary: summary(1, 'hi'), messages: [question(2, 'hi'), answer(3, 'half')] }),
      'chat.retry': () => refuse({ code: 'model/key-missing', message: say`Set the key.` }),
    });
    const { chat } = chatOver(bridge);
    await chat.open(id(1));
    await chat.retry();
    expect(chat.state.getState()).toMatchObject({ messages: [{ text: 'hi' }, { text: 'half' }], problem: { code: 'model/key-missing' } });
  });
});
