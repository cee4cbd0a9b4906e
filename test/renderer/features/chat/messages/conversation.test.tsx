// @vitest-environment happy-dom
import { act, fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { AppError, Message } from '../../../../../src-preload/contract.ts';
import { Conversation } from '../../../../../src-renderer/features/chat/messages/conversation.tsx';
import { preloadMarkdown } from '../../../../../src-renderer/markdown/lazy-markdown.tsx';
import { FakeBridge } from '../../../fake-bridge.ts';
import { show } from '../../../render.tsx';
import { answer, batch, id, projection, question, receipt, snapshot, summary } from '../../../samples.ts';
import { say } from '../../../../../src-main/core/say.ts';

async function conversation(messages: Message[], live?: object) {
  await preloadMarkdown();
  const bridge = new FakeBridge({
    'chat.open': () => ({ summary: summary(1, 'x'), messages, system: '', ...(live && { live }) }),
    'chat.retry': () => ({ stream: snapshot(20) }),
  });
  const { stores } = show(<Conversation />, bridge, projection());
  await act(() => stores.chat.open(id(1)));
  return { bridge, stores, log: screen.getByRole('log', { name: 'Conversation' }) };
}

/** Ends the answer that `chat.retry` began. */
async function stop(bridge: FakeBridge): Promise<void> {
  bridge.emit({ name: 'stream', payload: batch(20, 1, 'again', { end: { status: 'done', finish: 'stop', receipt } }) });
  await new Promise(requestAnimationFrame);
}

const failed = (error: AppError, text = '') => answer(3, text, { status: 'failed', error });

describe('a conversation', () => {
  it('shows questions and answers, the answers as Markdown with their receipt', async () => {
    const { log } = await conversation([question(2, 'What *is* it?'), answer(3, 'It is **bold**.')]);
    expect(log.textContent).toContain('What *is* it?');
    expect(log.querySelector('strong')?.textContent).toBe('bold');
    expect(within(log).getByRole('list', { name: 'Receipt' }).textContent).toContain('api.example.com');
  });

  it('keeps running text out of live announcements', async () => {
    const { log } = await conversation([]);
    expect(log.getAttribute('aria-live')).toBe('off');
  });

  it('labels an answer of the demo', async () => {
    await conversation([question(2, 'hi'), answer(3, 'canned', { receipt: { ...receipt, provider: 'demo' } })]);
    expect(screen.getByText('Demo: canned reply, no AI')).toBeTruthy();
  });

  it('folds what the model thought', async () => {
    const { log } = await conversation([question(2, 'hi'), answer(3, 'so', { reasoning: 'first this, then that' })]);
    const details = log.querySelector('details');
    expect(details?.open).toBe(false);
    expect(details?.textContent).toContain('first this, then that');
  });

  it('offers Retry on every answer, by name where it is not the last', async () => {
    const { bridge } = await conversation([question(2, 'a'), answer(3, 'b'), question(4, 'c'), answer(5, 'd')]);
    const [first, last] = screen.getAllByRole('button', { name: 'Retry' });
    if (!first || !last) throw new Error('two answers, two buttons');
    await act(async () => fireEvent.click(last));
    expect(bridge.argumentsOf('chat.retry')).toEqual([{ chatId: id(1), answerId: id(5) }]);
    await act(() => stop(bridge));
    await act(async () => fireEvent.click(first));
    expect(bridge.argumentsOf('chat.retry').at(-1)).toEqual({ chatId: id(1), answerId: id(3) });
  });

  it('grows with the stream and ends in the same place', async () => {
    const { bridge, log } = await conversation([question(2, 'hi')], snapshot(10, { text: 'One ' }));
    expect(log.textContent).toContain('One ');
    const article = within(log).getByRole('article', { name: 'Answer' });
    await act(async () => {
      bridge.emit({ name: 'stream', payload: batch(10, 1, 'two.', { end: { status: 'done', finish: 'stop', receipt } }) });
      await new Promise(requestAnimationFrame);
    });
    expect(within(log).getByRole('article', { name: 'Answer' })).toBe(article);
    expect(article.textContent).toContain('One two.');
    expect(within(article).getByRole('button', { name: 'Copy' })).toBeTruthy();
  });
});

describe('an error card', () => {
  it('says what happened, keeps what arrived, and folds the other side’s words', async () => {
    await conversation([question(2, 'hi'), failed({ code: 'net/cut', message: say`The server closed the connection.`, action: 'retry', detail: 'ECONNRESET' }, 'half an answer')]);
    const card = screen.getByRole('alert');
    expect(card.textContent).toContain('The connection was cut');
    expect(card.textContent).toContain('The server closed the connection.');
    expect(card.querySelector('details')?.open).toBe(false);
    expect(card.querySelector('details')?.textContent).toContain('ECONNRESET');
    expect(screen.getByRole('log').textContent).toContain('half an answer');
  });

  it('asks again when that helps, with one button for it', async () => {
    const { bridge } = await conversation([question(2, 'hi'), failed({ code: 'provider/rate-limited', message: say`Wait.`, action: 'retry' })]);
    fireEvent.click(screen.getByRole('button', { name: 'Retry' }));
    expect(bridge.argumentsOf('chat.retry')).toHaveLength(1);
  });

  it.each([
    ['check-key', 'Check the key in Models'],
    ['check-base-url', 'Check the address in Models'],
  ] as const)('leads to Models for %s', async (action, label) => {
    const { stores } = await conversation([question(2, 'hi'), failed({ code: 'provider/bad-key', message: say`No.`, action })]);
    fireEvent.click(screen.getByRole('button', { name: label }));
    expect(stores.ui.state.getState().place).toBe('models');
  });

  it('opens the picker when another model helps', async () => {
    const { stores } = await conversation([question(2, 'hi'), failed({ code: 'model/unknown', message: say`No.`, action: 'choose-model' })]);
    fireEvent.click(screen.getByRole('button', { name: 'Choose a model' }));
    expect(stores.ui.state.getState().picker).not.toBeNull();
  });
});
