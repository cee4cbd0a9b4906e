// @vitest-environment happy-dom
import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { Palette } from '../../../../src-renderer/features/palette/palette.tsx';
import { FakeBridge } from '../../fake-bridge.ts';
import { show } from '../../render.tsx';
import { answer, id, keyMissing, model, projection, question, summary } from '../../samples.ts';

const chats = [summary(1, 'Retry helper'), summary(2, 'Regular expressions')];
const models = [model('alpha'), model('beta'), model('keyless beta', { unusable: keyMissing })];
const snippet = { messageId: id(21), before: 'a fixed ', match: 'backoff', after: ' of two' };

function palette() {
  const bridge = new FakeBridge({
    'library.search': ({ query }: { query: string }) => (query === 'backoff' ? [{ chat: summary(2, 'Regular expressions'), snippet }] : []),
    'chat.open': ({ chatId }: { chatId: string }) => ({ summary: summary(2, chatId), messages: [question(20, 'hi'), answer(21, 'backoff')], system: '' }),
  });
  const { stores } = show(<Palette />, bridge, projection({ chats, models }));
  const field = screen.getByRole('combobox', { name: 'Search conversations, models and commands' });
  const type = (text: string) => fireEvent.change(field, { target: { value: text } });
  const press = (key: string) =>
    act(async () => {
      fireEvent.keyDown(field, { key });
      await new Promise(requestAnimationFrame);
    });
  return { bridge, stores, field, type, press };
}

const options = () => screen.getAllByRole('option').map(({ textContent }) => textContent);
const chosen = () => screen.getByRole('option', { selected: true }).textContent;

describe('the palette', () => {
  it('has the focus, and lists the latest conversations and all commands', () => {
    const { field } = palette();
    expect(document.activeElement).toBe(field);
    expect(options().slice(0, 3)).toEqual(['Retry helper', 'Regular expressions', 'New conversationCtrl+N']);
    expect(chosen()).toBe('Retry helper');
  });

  it('moves by arrow keys, round and round, and opens with Enter', async () => {
    const { bridge, stores, press } = palette();
    await press('ArrowDown');
    expect(chosen()).toBe('Regular expressions');
    await press('Enter');
    expect(bridge.argumentsOf('chat.open')).toMatchObject([{ chatId: id(2) }]);
    expect(stores.ui.state.getState().palette).toBe(false);
    await press('ArrowUp');
    await press('ArrowUp');
    expect(chosen()).toBe(options().at(-1));
  });

  it('finds conversations by their text and opens them there', async () => {
    const { stores, type, press } = palette();
    type('backoff');
    await waitFor(() => expect(options()).toEqual(['Regular expressionsa fixed backoff of two']));
    await press('Enter');
    await waitFor(() => expect(stores.chat.state.getState().reveal).toBe(id(21)));
  });

  it('gives this conversation another model, among those that can be used', async () => {
    const { bridge, stores, type, press } = palette();
    await act(() => stores.chat.open(id(1)));
    type('beta');
    expect(options()).toEqual(['Use betaapi.example.com']);
    await press('Enter');
    expect(bridge.argumentsOf('model.select')).toEqual([{ key: 'openai/beta', scope: 'conversation', chatId: id(1) }]);
  });

  it('gives a new conversation its model before it begins', async () => {
    const { stores, type, press } = palette();
    type('use beta');
    expect(screen.queryAllByRole('option')).toEqual([]);
    type('beta');
    await press('Enter');
    expect(stores.chat.state.getState().modelKey).toBe('openai/beta');
  });

  it('does what a command says', async () => {
    const { bridge, type, press } = palette();
    type('dark');
    await press('Enter');
    expect(bridge.argumentsOf('preferences.set')).toEqual([{ appearance: 'dark' }]);
  });

  it('says when there is nothing, and closes on Escape', async () => {
    const { stores, type, press } = palette();
    stores.ui.showPalette(true);
    type('zebra');
    expect(screen.getByText(/Nothing is called “zebra”/)).toBeTruthy();
    await press('Escape');
    expect(stores.ui.state.getState().palette).toBe(false);
  });
});
