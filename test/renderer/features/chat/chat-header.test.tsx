// @vitest-environment happy-dom
import { act, fireEvent, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { ChatHeader } from '../../../../src-renderer/features/chat/chat-header.tsx';
import { FakeBridge } from '../../fake-bridge.ts';
import { show } from '../../render.tsx';
import { id, projection, question, snapshot, summary } from '../../samples.ts';

function header(more = {}) {
  const bridge = new FakeBridge({
    'chat.open': () => ({ summary: summary(1, 'x'), messages: [question(2, 'hi')], system: 'Be brief.' }),
    'chat.send': () => ({ chatId: id(1), messageId: id(2), images: [], stream: snapshot(10) }),
  });
  return { bridge, ...show(<ChatHeader />, bridge, projection(more)) };
}

const prompt = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'System prompt' });
const save = () => act(async () => fireEvent.click(screen.getByRole('button', { name: 'Save' })));

describe('the system prompt', () => {
  it('of a conversation is shown, changed and kept', async () => {
    const { bridge, stores } = header();
    await act(() => stores.chat.open(id(1)));
    expect(screen.getByRole('img', { name: 'A system prompt is set' })).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: /System prompt/ }));
    expect(prompt().value).toBe('Be brief.');
    fireEvent.change(prompt(), { target: { value: ' Be very brief. ' } });
    await save();
    expect(bridge.argumentsOf('chat.system')).toEqual([{ chatId: id(1), text: 'Be very brief.' }]);
    expect(screen.queryByRole('textbox')).toBeNull();
  });

  it('of a new one goes along with its first message', async () => {
    const { bridge, stores } = header();
    fireEvent.click(screen.getByRole('button', { name: 'System prompt' }));
    fireEvent.change(prompt(), { target: { value: 'Be brief.' } });
    await save();
    await act(async () => void (await stores.chat.send('hi')));
    expect(bridge.argumentsOf('chat.system')).toEqual([]);
    expect(bridge.argumentsOf('chat.send')).toEqual([{ chatId: null, text: 'hi', system: 'Be brief.' }]);
  });
});

describe('the model', () => {
  it('of a conversation is named where it has one of its own', async () => {
    const { stores } = header({ chats: [{ ...summary(1, 'x'), modelKey: 'openai/beta' }] });
    await act(() => stores.chat.open(id(1)));
    expect(screen.getByText('beta · this conversation')).toBeTruthy();
  });

  it('of a new one goes along with its first message', async () => {
    const { bridge, stores } = header();
    act(() => stores.chat.startWith('openai/beta'));
    expect(screen.getByText('beta · this conversation')).toBeTruthy();
    await act(async () => void (await stores.chat.send('hi')));
    expect(bridge.argumentsOf('chat.send')).toEqual([{ chatId: null, text: 'hi', modelKey: 'openai/beta' }]);
  });
});
