// @vitest-environment happy-dom
import { act, fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Message } from '../../../../src-preload/contract.ts';
import { Conversation } from '../../../../src-renderer/features/chat/messages/conversation.tsx';
import { preloadMarkdown } from '../../../../src-renderer/markdown/lazy-markdown.tsx';
import { FakeBridge, refuse } from '../../fake-bridge.ts';
import { show } from '../../render.tsx';
import { answer, id, projection, question, snapshot, summary } from '../../samples.ts';
import { say } from '../../../../src-main/core/say.ts';

async function conversation(messages: Message[], replies = {}) {
  await preloadMarkdown();
  const opened = (shown: Message[]) => ({ summary: summary(1, 'x'), messages: shown, system: '' });
  const bridge = new FakeBridge({
    'chat.open': () => opened(messages),
    'chat.show': () => opened([question(9, 'the other way'), answer(10, 'other answer')]),
    'chat.send': () => ({ chatId: id(1), messageId: id(8), images: [], stream: snapshot(20) }),
    'chat.continue': () => ({ stream: snapshot(20) }),
    ...replies,
  });
  const { stores } = show(<Conversation />, bridge, projection());
  await act(() => stores.chat.open(id(1)));
  return { bridge, stores, log: screen.getByRole('log', { name: 'Conversation' }) };
}

const press = (name: string) => act(async () => fireEvent.click(screen.getByRole('button', { name })));
const editor = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Edit message' });

describe('editing a question', () => {
  it('puts a text box in its place, and sends what it became as another version', async () => {
    const { bridge, log } = await conversation([question(2, 'first try'), answer(3, 'reply')]);
    await press('Edit');
    expect(editor().value).toBe('first try');
    expect(document.activeElement).toBe(editor());
    fireEvent.input(editor(), { target: { value: 'second try' } });
    await press('Send');
    expect(bridge.argumentsOf('chat.send')).toEqual([{ chatId: id(1), text: 'second try', replaces: id(2) }]);
    expect(screen.queryByRole('textbox')).toBeNull();
    expect(log.textContent).toContain('second try');
    expect(log.textContent).not.toContain('reply');
    expect(screen.getByRole('group', { name: 'Versions of the question' }).textContent).toBe('2/2');
  });

  it('leaves everything as it was on Cancel and on Escape, and gives the focus back', async () => {
    const { bridge, log } = await conversation([question(2, 'first try'), answer(3, 'reply')]);
    await press('Edit');
    fireEvent.input(editor(), { target: { value: 'nonsense' } });
    fireEvent.keyDown(editor(), { key: 'Escape' });
    expect(log.textContent).toContain('first try');
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Edit' }));
    await press('Edit');
    expect(editor().value).toBe('first try');
    await press('Cancel');
    expect(bridge.argumentsOf('chat.send')).toEqual([]);
  });

  it('keeps the text in the box when main refuses it', async () => {
    const { stores } = await conversation([question(2, 'a'), answer(3, 'b')], { 'chat.send': () => refuse({ code: 'model/key-missing', message: say`Set the key.` }) });
    await press('Edit');
    fireEvent.input(editor(), { target: { value: 'better' } });
    fireEvent.keyDown(editor(), { key: 'Enter' });
    await act(async () => undefined);
    expect(editor().value).toBe('better');
    expect(stores.chat.state.getState().problem?.code).toBe('model/key-missing');
  });
});

describe('versions', () => {
  const versions = { ids: [id(3), id(13), id(23)], shown: 1 };

  it('lead to the one before and the one after', async () => {
    const { bridge, log } = await conversation([question(2, 'a'), answer(13, 'second', { versions })]);
    const group = screen.getByRole('group', { name: 'Versions of the answer' });
    expect(within(group).getByRole('status', { name: 'Version 2 of 3' })).toBeTruthy();
    await press('Next version');
    expect(bridge.argumentsOf('chat.show')).toEqual([{ chatId: id(1), messageId: id(23) }]);
    expect(log.textContent).toContain('other answer');
  });

  it('end at the ends', async () => {
    const { bridge } = await conversation([question(2, 'a'), answer(3, 'first', { versions: { ...versions, shown: 0 } })]);
    await press('Previous version');
    expect(bridge.argumentsOf('chat.show')).toEqual([]);
  });
});

describe('an answer that was cut', () => {
  it.each([
    ['stopped', { status: 'stopped' }],
    ['cut by the app’s end', { status: 'interrupted' }],
    ['cut by the token limit', { finish: 'length' }],
    ['cut by the connection', { status: 'failed', error: { code: 'net/cut', message: say`Cut.` } }],
  ] as const)('can be continued when it was %s', async (_why, more) => {
    const { bridge } = await conversation([question(2, 'a'), answer(3, 'half', more)]);
    await press('Continue');
    expect(bridge.argumentsOf('chat.continue')).toEqual([{ chatId: id(1) }]);
  });

  it('offers nothing to go on with when nothing arrived, or all of it', async () => {
    await conversation([question(2, 'a'), answer(3, '', { status: 'stopped' }), question(4, 'b'), answer(5, 'all')]);
    expect(screen.queryByRole('button', { name: 'Continue' })).toBeNull();
  });

  it('and its continuation have one foot, below the last part', async () => {
    const { log } = await conversation([question(2, 'a'), answer(3, 'one ', { status: 'stopped' }), answer(4, 'two', { continues: true })]);
    expect(within(log).getAllByRole('list', { name: 'Receipt' })).toHaveLength(1);
    expect(log.textContent).not.toContain('Stopped.');
  });
});
