import { describe, expect, it } from 'vitest';
import { FakeBridge } from '../fake-bridge.ts';
import { answer, id, question, summary } from '../samples.ts';
import { chatOver } from './chat-harness.ts';

const messages = Array.from({ length: 40 }, (_, place) => (place % 2 === 0 ? question(100 + place, `q${place}`) : answer(100 + place, `a${place}`)));

/** A conversation of forty messages whose first page is the last sixteen. */
function long() {
  return new FakeBridge({
    'chat.open': () => ({ summary: summary(1, 'long'), messages: messages.slice(24), earlier: 24, system: '' }),
    'chat.earlier': ({ before }: { before: string }) => {
      const end = messages.findIndex((message) => message.id === before);
      return { messages: messages.slice(end - 12, end), earlier: end - 12 };
    },
    'chat.show': () => ({ summary: summary(1, 'long'), messages, system: '' }),
  });
}

async function untilWhole(chat: ReturnType<typeof chatOver>['chat'], frame: () => void): Promise<void> {
  for (let turn = 0; turn < 20 && chat.state.getState().earlier > 0; turn++) {
    frame();
    await new Promise((resolve) => setImmediate(resolve));
  }
}

describe('a long conversation', () => {
  it('shows its end first, and what stands before it comes page by page', async () => {
    const bridge = long();
    const { chat, frame } = chatOver(bridge);
    await chat.open(id(1));
    expect(chat.state.getState().messages).toHaveLength(16);
    await untilWhole(chat, frame);
    expect(chat.state.getState().messages).toEqual(messages);
    expect(bridge.argumentsOf('chat.earlier')).toHaveLength(2);
  });

  it('keeps the messages that are on screen as they are', async () => {
    const { chat, frame } = chatOver(long());
    await chat.open(id(1));
    const shown = chat.state.getState().messages;
    await untilWhole(chat, frame);
    expect(chat.state.getState().messages.slice(24).every((message, place) => message === shown[place])).toBe(true);
  });

  it('stops fetching when another conversation comes on screen', async () => {
    const bridge = long();
    const { chat, frame } = chatOver(bridge);
    await chat.open(id(1));
    chat.startNew();
    frame();
    await new Promise((resolve) => setImmediate(resolve));
    expect(chat.state.getState().messages).toEqual([]);
    expect(bridge.argumentsOf('chat.earlier')).toEqual([]);
  });

  it('is whole before a message far up is shown, so that its branch is not left', async () => {
    const bridge = long();
    const { chat, frame } = chatOver(bridge);
    const opening = chat.openAt(id(1), id(101));
    await new Promise((resolve) => setImmediate(resolve));
    await untilWhole(chat, frame);
    await opening;
    expect(bridge.argumentsOf('chat.show')).toEqual([]);
    expect(chat.state.getState().reveal).toBe(id(101));
  });
});
