// @vitest-environment happy-dom
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeAll, describe, expect, it } from 'vitest';
import { App } from '../../../src-renderer/app/app.tsx';
import { modelsPlace, settingsPlace } from '../../../src-renderer/app/lazy-places.ts';
import { preloadPicker } from '../../../src-renderer/features/models/picker/model-picker.tsx';
import { FakeBridge, refuse } from '../fake-bridge.ts';
import { show } from '../render.tsx';
import { id, model, keyMissing, noneSelected, projection, selected, snapshot, summary } from '../samples.ts';
import { say } from '../../../src-main/core/say.ts';

beforeAll(() => Promise.all([modelsPlace.preload(), settingsPlace.preload(), preloadPicker()]));

function app(more: object = {}, bridge = new FakeBridge()) {
  return { bridge, ...show(<App />, bridge, projection(more)) };
}

const press = (key: string, more: object = { ctrlKey: true }) => fireEvent.keyDown(document.body, { key, ...more });
const current = () => screen.getByRole('navigation', { name: 'Places' }).querySelector('[aria-current]')?.getAttribute('aria-label');

describe('the window', () => {
  it('leads to its places by the rail and by keys', () => {
    app();
    expect(current()).toBe('Chat');
    fireEvent.click(screen.getByRole('link', { name: 'Models' }));
    expect(screen.getByRole('region', { name: 'Doctor' })).toBeTruthy();
    press(',');
    expect(screen.getByRole('heading', { name: 'Settings' })).toBeTruthy();
    press('1');
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Message' }));
  });

  it('does what the menu asks for', () => {
    const { bridge } = app();
    act(() => bridge.emit({ name: 'show', payload: { what: 'models' } }));
    expect(current()).toBe('Models');
    act(() => bridge.emit({ name: 'show', payload: { what: 'model-picker' } }));
    expect(screen.getByRole('dialog', { name: 'Choose a model' })).toBeTruthy();
    act(() => bridge.emit({ name: 'show', payload: { what: 'new-conversation' } }));
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Message' }));
  });

  it('opens the picker and a further window by keys', () => {
    const { bridge } = app();
    press('M', { ctrlKey: true, shiftKey: true });
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Filter models' }));
    press('N', { ctrlKey: true, shiftKey: true });
    expect(bridge.argumentsOf('window.open')).toHaveLength(1);
  });

  it('closes what is open with Escape, then stops the answer', async () => {
    const bridge = new FakeBridge({ 'chat.open': () => ({ summary: summary(1, 'x'), messages: [], live: snapshot(10) }) });
    const { stores } = app({}, bridge);
    await act(() => stores.chat.open(id(1)));
    act(() => stores.ui.showHelp(true));
    press('Escape', {});
    expect(bridge.argumentsOf('chat.stop')).toEqual([]);
    press('Escape', {});
    expect(bridge.argumentsOf('chat.stop')).toEqual([{ streamId: id(10) }]);
  });

  it('goes around its parts with F6', () => {
    app();
    const parts = Array.from({ length: 4 }, () => {
      press('F6', {});
      return document.activeElement?.closest('[data-region]')?.className;
    });
    expect(parts).toEqual(['rail', 'conversations', 'composer-dock', 'rail']);
  });

  it('is named after its conversation', async () => {
    const bridge = new FakeBridge({ 'chat.open': () => ({ summary: summary(1, 'x'), messages: [] }) });
    const { stores } = app({ chats: [summary(1, 'Retry with backoff')] }, bridge);
    expect(document.title).toBe('Switchyard');
    await act(() => stores.chat.open(id(1)));
    expect(document.title).toBe('Retry with backoff - Switchyard');
  });

  it('marks Models when something deserves attention', () => {
    app({ findings: [{ code: 'x', severity: 'warning', message: 'Hm.' }] });
    expect(screen.getByRole('link', { name: 'Models' }).getAttribute('aria-description')).toBe('1 finding');
  });

  it('says which model it was started with', () => {
    app({ selection: selected('openai/beta', 'flag') });
    expect(screen.getByText('--model beta · this window')).toBeTruthy();
  });
});

describe('what cannot go on', () => {
  const malformed = { code: 'settings/malformed', severity: 'error', message: 'A comma is missing.', file: '~/.qwen/settings.json', line: 12, column: 5 };

  it('where the editor opens the file at its beginning, the line is told until it is dismissed', async () => {
    app({ findings: [malformed] }, new FakeBridge({ 'file.open': () => ({ at: 'file' }) }));
    fireEvent.click(screen.getByRole('button', { name: 'Open file' }));
    const note = await screen.findByText(/~\/\.qwen\/settings\.json is open.*go to line 12/);
    fireEvent.click(within(note.parentElement ?? document.body).getByRole('button', { name: 'Dismiss' }));
    expect(screen.queryByText(/go to line 12/)).toBeNull();
  });

  it('a malformed file is named with line and column, can be opened, and the rest works', () => {
    const { bridge } = app({ findings: [malformed, { code: 'x', severity: 'warning', message: 'Hm.' }] });
    const alert = screen.getByRole('alert');
    expect(alert.textContent).toContain('~/.qwen/settings.json, line 12, column 5');
    expect(alert.textContent).toContain('A comma is missing.');
    expect(screen.getByRole('textbox', { name: 'Message' })).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Open file' }));
    expect(bridge.argumentsOf('file.open')).toEqual([{ file: '~/.qwen/settings.json', line: 12, column: 5 }]);
    fireEvent.click(screen.getByRole('button', { name: '1 more finding in Models' }));
    expect(current()).toBe('Models');
  });

  it('a call that fails shows an alert until it is dismissed', async () => {
    const bridge = new FakeBridge({ 'vault.check': () => refuse({ code: 'vault/locked', message: say`The keyring does not answer.` }) });
    app({}, bridge);
    press(',');
    expect((await screen.findByRole('alert')).textContent).toContain('The keyring does not answer.');
    fireEvent.click(screen.getByRole('button', { name: 'Dismiss' }));
    expect(screen.queryByRole('alert')).toBeNull();
  });
});

describe('Welcome stands in the chat', () => {
  const welcome = () => screen.queryByRole('heading', { name: 'Welcome' });

  it('when no usable model is chosen, and gives way to the composer when one is', async () => {
    const { bridge } = app({ selection: noneSelected });
    expect(welcome()).not.toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Try the demo' }));
    act(() => bridge.emit({ name: 'projection', payload: projection({ rev: 2, selection: selected('demo', 'window') }) }));
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Message' })));
    expect(welcome()).toBeNull();
  });

  it('on the first run until the person starts', async () => {
    app({ firstRun: true });
    expect(welcome()).not.toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Start chatting' }));
    await waitFor(() => expect(welcome()).toBeNull());
  });

  it('but not over a text that was being written', () => {
    const { bridge } = app();
    fireEvent.input(screen.getByRole('textbox', { name: 'Message' }), { target: { value: 'half a thought' } });
    const keyless = model('alpha', { unusable: keyMissing });
    act(() => bridge.emit({ name: 'projection', payload: projection({ rev: 2, models: [keyless] }) }));
    expect(welcome()).toBeNull();
    expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Message' }).value).toBe('half a thought');
  });
});
