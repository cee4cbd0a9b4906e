// @vitest-environment happy-dom
import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { Composer } from '../../../../../src-renderer/features/chat/composer/composer.tsx';
import { FakeBridge, refuse } from '../../../fake-bridge.ts';
import { batch, id, keyMissing, model, noneSelected, projection, receipt, selected, snapshot, summary } from '../../../samples.ts';
import { show } from '../../../render.tsx';
import { say } from '../../../../../src-main/core/say.ts';

const sent = () => ({ chatId: id(1), messageId: id(2), stream: snapshot(10) });

function composer(bridge = new FakeBridge({ 'chat.send': sent }), more = {}) {
  const { stores } = show(<Composer picker={null} />, bridge, projection(more));
  const box = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Message' });
  const type = (text: string) => fireEvent.input(box, { target: { value: text } });
  return { bridge, stores, box, type };
}

describe('the composer', () => {
  it('sends with Enter, and empties itself once main has the message', async () => {
    const { bridge, box, type } = composer();
    type('hello');
    fireEvent.keyDown(box, { key: 'Enter' });
    await waitFor(() => expect(box.value).toBe(''));
    expect(bridge.argumentsOf('chat.send')).toEqual([{ chatId: null, text: 'hello' }]);
  });

  it('has main load what a request needs with the first key of a message, before anything is sent', () => {
    const { bridge, type } = composer();
    for (const text of ['h', 'he', '', 'h']) type(text);
    expect(bridge.argumentsOf('chat.prepare')).toEqual([{ chatId: null }, { chatId: null }]);
    expect(bridge.argumentsOf('chat.send')).toEqual([]);
  });

  it('runs as its text does, and as the page while it is empty, so that its hint stands where lines begin', () => {
    const { box, type } = composer();
    expect(box.hasAttribute('dir')).toBe(false);
    type('שלום');
    expect(box.getAttribute('dir')).toBe('auto');
    type('');
    expect(box.hasAttribute('dir')).toBe(false);
  });

  it('starts a new line with Shift+Enter', () => {
    const { bridge, box, type } = composer();
    type('hello');
    expect(fireEvent.keyDown(box, { key: 'Enter', shiftKey: true })).toBe(true);
    expect(bridge.argumentsOf('chat.send')).toEqual([]);
  });

  it.each([
    ['isComposing', { isComposing: true }],
    ['key code 229', { keyCode: 229 }],
  ])('leaves Enter to an input method (%s)', (_how, event) => {
    const { bridge, box, type } = composer();
    type('ni hao');
    fireEvent.keyDown(box, { key: 'Enter', ...event });
    expect(bridge.argumentsOf('chat.send')).toEqual([]);
    expect(box.value).toBe('ni hao');
  });

  it.each(['', '   ', '\n'])('has nothing to send in %j', (text) => {
    const { bridge, box, type } = composer();
    type(text);
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Send' }).disabled).toBe(true);
    fireEvent.keyDown(box, { key: 'Enter' });
    expect(bridge.argumentsOf('chat.send')).toEqual([]);
  });

  it('keeps the text and says why when main refuses it', async () => {
    const error = { code: 'settings/malformed', message: say`Repair line 3, then send again.`, action: 'open-settings' } as const;
    const { bridge, box, type } = composer(new FakeBridge({ 'chat.send': () => refuse(error) }));
    type('precious');
    fireEvent.click(screen.getByRole('button', { name: 'Send' }));
    expect((await screen.findByRole('alert')).textContent).toContain('Repair line 3');
    expect(box.value).toBe('precious');
    fireEvent.click(screen.getByRole('button', { name: 'Open settings file' }));
    expect(bridge.argumentsOf('file.open')).toEqual([{ file: '~/.qwen/settings.json' }]);
  });

  it('keeps a draft for each conversation', async () => {
    const open = ({ chatId }: { chatId: string }) => ({ summary: summary(1, chatId), messages: [] });
    const { stores, box, type } = composer(new FakeBridge({ 'chat.open': open }));
    type('for the new one');
    await act(() => stores.chat.open(id(1)));
    expect(box.value).toBe('');
    type('for the first');
    await act(() => stores.chat.open(id(2)));
    expect(box.value).toBe('');
    await act(() => stores.chat.open(id(1)));
    expect(box.value).toBe('for the first');
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Send' }).disabled).toBe(false);
    act(() => stores.chat.startNew());
    expect(box.value).toBe('for the new one');
  });

  it('offers Stop while an answer runs, and sends nothing more until it has ended', async () => {
    const { bridge, box, type } = composer(new FakeBridge({ 'chat.send': sent }));
    type('hello');
    fireEvent.keyDown(box, { key: 'Enter' });
    fireEvent.click(await screen.findByRole('button', { name: 'Stop' }));
    expect(bridge.argumentsOf('chat.stop')).toEqual([{ streamId: id(10) }]);
    type('next');
    fireEvent.keyDown(box, { key: 'Enter' });
    expect(bridge.argumentsOf('chat.send')).toHaveLength(1);
    expect(box.value).toBe('next');
    act(() => bridge.emit({ name: 'stream', payload: batch(10, 1, 'x', { end: { status: 'stopped', receipt } }) }));
    expect(await screen.findByRole('button', { name: 'Send' })).toBeTruthy();
  });

  it('says beforehand that the chosen model cannot answer, and why', () => {
    const broken = model('broken', { unusable: keyMissing });
    composer(new FakeBridge(), { models: [broken], selection: selected(broken.key) });
    expect(screen.getByRole('status').textContent).toContain('EXAMPLE_KEY is not set. Looked in the environment, ~/.qwen/.env.');
  });

  it('says beforehand that no model is chosen, and opens the picker', () => {
    const { stores } = composer(new FakeBridge(), { selection: noneSelected });
    expect(screen.getByRole('status').textContent).toContain('No model is chosen');
    fireEvent.click(screen.getByRole('button', { name: 'Choose a model' }));
    expect(stores.ui.state.getState().picker).toEqual({ filter: '' });
  });
});
