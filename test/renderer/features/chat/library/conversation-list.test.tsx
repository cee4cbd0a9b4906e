// @vitest-environment happy-dom
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { ConversationList } from '../../../../../src-renderer/features/chat/library/conversation-list.tsx';
import { LibraryNotice } from '../../../../../src-renderer/features/chat/library/library-notice.tsx';
import { FakeBridge, refuse } from '../../../fake-bridge.ts';
import { show } from '../../../render.tsx';
import { answer, id, projection, question, summary } from '../../../samples.ts';
import { say } from '../../../../../src-main/core/say.ts';

const chats = [{ ...summary(1, 'Release notes'), pinned: true as const }, summary(2, 'Retry helper'), summary(3, 'Regular expressions')];

function list(replies = {}) {
  const bridge = new FakeBridge({
    'chat.open': ({ chatId }: { chatId: string }) => ({ summary: summary(2, chatId), messages: [question(20, 'hi'), answer(21, 'there')], system: '' }),
    'library.search': () => [],
    ...replies,
  });
  const both = (
    <>
      <ConversationList />
      <LibraryNotice />
    </>
  );
  return { bridge, ...show(both, bridge, projection({ chats })) };
}

const entry = (name: string) => screen.getByRole('button', { name: new RegExp(`^${name}`) });
const menuButton = (title: string) => screen.getByRole('button', { name: 'Actions', description: title });
const menuOf = (title: string) => fireEvent.click(menuButton(title));
const pick = (name: string) => act(async () => fireEvent.click(screen.getByRole('menuitem', { name })));

describe('the list of conversations', () => {
  it('has pinned ones first, under their own heading', () => {
    list();
    expect(screen.getAllByRole('heading').map(({ textContent }) => textContent)).toEqual(['Pinned', 'Earlier']);
  });

  it('takes the focus in one place; the arrow keys move it', async () => {
    list();
    expect(document.querySelectorAll('.conversation-entry[tabindex="0"]')).toHaveLength(1);
    entry('Release notes').focus();
    fireEvent.keyDown(entry('Release notes'), { key: 'ArrowDown' });
    await waitFor(() => expect(document.activeElement).toBe(entry('Retry helper')));
    fireEvent.keyDown(entry('Retry helper'), { key: 'End' });
    await waitFor(() => expect(document.activeElement).toBe(entry('Regular expressions')));
    fireEvent.keyDown(entry('Regular expressions'), { key: 'ArrowDown' });
    expect(document.activeElement).toBe(entry('Regular expressions'));
  });
});

describe('the menu of a conversation', () => {
  it('opens by button, moves by arrow keys and gives the focus back on Escape', () => {
    list();
    const opener = menuButton('Retry helper');
    opener.focus();
    fireEvent.click(opener);
    const items = within(screen.getByRole('menu')).getAllByRole('menuitem');
    expect(items.map((item) => item.querySelector('span')?.textContent)).toEqual(['Rename', 'Pin', 'Export as Markdown', 'Export as JSON', 'Delete']);
    expect(document.activeElement).toBe(items[0]);
    fireEvent.keyDown(screen.getByRole('menu'), { key: 'ArrowUp' });
    expect(document.activeElement).toBe(items.at(-1));
    fireEvent.keyDown(screen.getByRole('menu'), { key: 'Escape' });
    expect(screen.queryByRole('menu')).toBeNull();
    expect(document.activeElement).toBe(opener);
  });

  it('opens by the menu key, too', () => {
    list();
    fireEvent.contextMenu(entry('Retry helper'));
    expect(screen.getByRole('menu', { name: 'Actions for Retry helper' })).toBeTruthy();
  });

  it('renames in place: Enter keeps, Escape does not', async () => {
    const { bridge } = list();
    fireEvent.keyDown(entry('Retry helper'), { key: 'F2' });
    const box = () => screen.getByRole<HTMLInputElement>('textbox', { name: 'Title' });
    expect(box().value).toBe('Retry helper');
    fireEvent.change(box(), { target: { value: 'nonsense' } });
    fireEvent.keyDown(box(), { key: 'Escape' });
    expect(bridge.argumentsOf('chat.rename')).toEqual([]);
    menuOf('Retry helper');
    await pick('Rename');
    fireEvent.change(box(), { target: { value: ' Backoff ' } });
    await act(async () => fireEvent.keyDown(box(), { key: 'Enter' }));
    expect(bridge.argumentsOf('chat.rename')).toEqual([{ chatId: id(2), title: 'Backoff' }]);
  });

  it('pins, unpins and exports', async () => {
    const { bridge } = list({ 'library.export': () => ({ file: '~/Retry helper.md' }) });
    menuOf('Retry helper');
    await pick('Pin');
    menuOf('Release notes');
    await pick('Unpin');
    expect(bridge.argumentsOf('chat.pin')).toEqual([{ chatId: id(2), pinned: true }, { chatId: id(1), pinned: false }]);
    menuOf('Retry helper');
    await pick('Export as Markdown');
    expect(bridge.argumentsOf('library.export')).toEqual([{ chatId: id(2), format: 'markdown' }]);
    expect(screen.getByText('Saved to ~/Retry helper.md.')).toBeTruthy();
  });

  it('deletes with a way back, and leaves the conversation if it is on screen', async () => {
    const { bridge, stores } = list();
    await act(() => stores.chat.open(id(2)));
    await act(async () => fireEvent.keyDown(entry('Retry helper'), { key: 'Delete' }));
    expect(bridge.argumentsOf('chat.delete')).toEqual([{ chatId: id(2) }]);
    expect(stores.chat.state.getState().chatId).toBeNull();
    expect(screen.getByText('Deleted “Retry helper”.')).toBeTruthy();
    await act(async () => fireEvent.click(screen.getByRole('button', { name: 'Undo' })));
    expect(bridge.argumentsOf('chat.restore')).toEqual([{ chatId: id(2) }]);
    expect(stores.chat.state.getState().chatId).toBe(id(2));
  });

  it('says why something could not be done', async () => {
    const { stores } = list({ 'chat.delete': () => refuse({ code: 'storage/failed', message: say`The disk is read-only.` }) });
    menuOf('Retry helper');
    await pick('Delete');
    expect(stores.ui.state.getState().problem?.message).toBe('The disk is read-only.');
    expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
  });
});

describe('the search', () => {
  const snippet = { messageId: id(21), before: 'a fixed ', match: 'backoff', after: ' of two' };
  const hits = [{ chat: summary(2, 'Retry helper'), snippet }, { chat: summary(3, 'Backoff') }];
  const search = (text: string) => fireEvent.change(screen.getByRole('textbox', { name: 'Search conversations' }), { target: { value: text } });

  it('shows where it stands, with the match marked, and opens the first at that message with Enter', async () => {
    const { bridge, stores } = list({ 'library.search': () => hits });
    search('backoff');
    const results = await screen.findByRole('list', { name: 'Search results' });
    expect(results.querySelector('mark')?.textContent).toBe('backoff');
    expect(screen.getByText('2 conversations found')).toBeTruthy();
    await act(async () => fireEvent.keyDown(screen.getByRole('textbox', { name: 'Search conversations' }), { key: 'Enter' }));
    expect(bridge.argumentsOf('chat.open')).toMatchObject([{ chatId: id(2) }]);
    expect(stores.chat.state.getState().reveal).toBe(id(21));
  });

  it('brings up the branch that has the words', async () => {
    const elsewhere = [{ chat: summary(2, 'Retry helper'), snippet: { ...snippet, messageId: id(99) } }];
    const { bridge } = list({ 'library.search': () => elsewhere, 'chat.show': () => ({ summary: summary(2, 'x'), messages: [question(99, 'backoff')], system: '' }) });
    search('backoff');
    fireEvent.click(within(await screen.findByRole('list', { name: 'Search results' })).getByRole('button'));
    await waitFor(() => expect(bridge.argumentsOf('chat.show')).toEqual([{ chatId: id(2), messageId: id(99) }]));
  });

  it('says when nothing has the words, and gives the list back on Escape', async () => {
    list();
    search('zebra');
    expect(await screen.findByText('No conversation has “zebra” in it.')).toBeTruthy();
    fireEvent.keyDown(screen.getByRole('textbox', { name: 'Search conversations' }), { key: 'Escape' });
    expect(screen.getByText('Retry helper')).toBeTruthy();
  });
});
