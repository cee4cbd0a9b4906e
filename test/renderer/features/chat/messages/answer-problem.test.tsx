// @vitest-environment happy-dom
import { act, fireEvent, screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { Message } from '../../../../../src-preload/contract.ts';
import { say } from '../../../../../src-main/core/say.ts';
import { Conversation } from '../../../../../src-renderer/features/chat/messages/conversation.tsx';
import { preloadMarkdown } from '../../../../../src-renderer/markdown/lazy-markdown.tsx';
import { FakeBridge } from '../../../fake-bridge.ts';
import { show } from '../../../render.tsx';
import { answer, id, projection, question, snapshot, summary } from '../../../samples.ts';

const failed = { status: 'failed', error: { code: 'net/cut', message: say`Cut.`, action: 'retry' } } as const;

async function conversation(messages: Message[]): Promise<FakeBridge> {
  await preloadMarkdown();
  const bridge = new FakeBridge({
    'chat.open': () => ({ summary: summary(1, 'x'), messages, system: '' }),
    'chat.continue': () => ({ stream: snapshot(20) }),
    'chat.retry': () => ({ stream: snapshot(20) }),
  });
  const { stores } = show(<Conversation />, bridge, projection());
  await act(() => stores.chat.open(id(1)));
  return bridge;
}

const press = (card: ReturnType<typeof within>, name: string) => act(async () => fireEvent.click(card.getByRole('button', { name })));

it('both ways on stand in the card of an answer that was cut, and once each', async () => {
  const bridge = await conversation([question(2, 'a'), answer(3, 'half', failed)]);
  const card = within(screen.getByRole('alert'));
  expect(card.getAllByRole('button').map(({ textContent }) => textContent)).toEqual(['Retry', 'Continue']);
  expect(screen.getAllByRole('button', { name: /Retry|Continue/ })).toHaveLength(2);
  await press(card, 'Continue');
  expect(bridge.argumentsOf('chat.continue')).toEqual([{ chatId: id(1) }]);
});

it('only trying again is offered where nothing arrived', async () => {
  await conversation([question(2, 'a'), answer(3, '', failed)]);
  expect(screen.getAllByRole('button', { name: /Retry|Continue/ }).map(({ textContent }) => textContent)).toEqual(['Retry']);
});

it('the card of an earlier answer asks for that one again', async () => {
  const bridge = await conversation([question(2, 'a'), answer(3, 'half', failed), question(4, 'b'), answer(5, 'whole')]);
  await press(within(screen.getByRole('alert')), 'Retry');
  expect(bridge.argumentsOf('chat.retry')).toEqual([{ chatId: id(1), answerId: id(3) }]);
});
