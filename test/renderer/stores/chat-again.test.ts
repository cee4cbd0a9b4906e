import { describe, expect, it } from 'vitest';
import { say } from '../../../src-main/core/say.ts';
import { FakeBridge, refuse } from '../fake-bridge.ts';
import { answer, id, question, snapshot, summary } from '../samples.ts';
import { chatOver } from './chat-harness.ts';

const full = { code: 'storage/full', message: say`The disk is full.`, action: 'retry' } as const;
const opened = { summary: summary(7, 'Pears'), messages: [question(70, 'pears'), answer(71, 'half', { status: 'stopped' })], system: '' };
const settled = () => new Promise((resolve) => setTimeout(resolve, 0));

describe('trying again what failed', () => {
  it('is left to whoever wrote a question that could not be sent', async () => {
    const { chat } = chatOver(new FakeBridge({ 'chat.send': () => refuse(full) }));
    let asked = 0;
    await chat.send('hello', { again: () => void (asked += 1) });
    chat.again();
    expect({ asked, problem: chat.state.getState().problem }).toEqual({ asked: 1, problem: null });
  });

  it.each(['chat.continue', 'chat.retry', 'chat.show'] as const)('is %s once more, not another answer', async (name) => {
    const bridge = new FakeBridge({ 'chat.open': () => opened, [name]: () => refuse(full) });
    const { chat } = chatOver(bridge);
    await chat.open(id(7));
    await { 'chat.continue': () => chat.goOn(), 'chat.retry': () => chat.retry(), 'chat.show': () => chat.showVersion(id(70)) }[name]();
    expect(chat.state.getState().problem).toEqual(full);
    chat.again();
    await settled();
    expect(bridge.argumentsOf(name)).toHaveLength(2);
    expect(bridge.argumentsOf(name)[1]).toEqual(bridge.argumentsOf(name)[0]);
  });

  it('is nothing once something else was reported', async () => {
    const bridge = new FakeBridge({ 'chat.open': () => opened, 'chat.continue': () => refuse(full) });
    const { chat } = chatOver(bridge);
    await chat.open(id(7));
    await chat.goOn();
    chat.report({ code: 'chat/unknown-command', message: say`No such command.` });
    chat.again();
    await settled();
    expect(bridge.argumentsOf('chat.continue')).toHaveLength(1);
  });
});

it('a message that is longer than one call takes is told and not sent', async () => {
  const bridge = new FakeBridge({ 'chat.send': () => ({ chatId: id(1), messageId: id(2), stream: snapshot(10) }) });
  const { chat } = chatOver(bridge);
  expect(await chat.send('x'.repeat(2_000_001))).toBe(false);
  expect(chat.state.getState().problem).toMatchObject({ code: 'ipc/too-large', message: expect.stringContaining('2,000,001') });
  expect(bridge.argumentsOf('chat.send')).toHaveLength(0);
  expect(await chat.send('x'.repeat(2_000_000))).toBe(true);
});
