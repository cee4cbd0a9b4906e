// @vitest-environment happy-dom
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { ModelPicker, preloadPicker } from '../../../../../src-renderer/features/models/picker/model-picker.tsx';
import { FakeBridge, refuse } from '../../../fake-bridge.ts';
import { show } from '../../../render.tsx';
import { demo, id, keyMissing, model, noneSelected, projection } from '../../../samples.ts';
import { say } from '../../../../../src-main/core/say.ts';

const models = [model('alpha'), model('beta'), model('keyless', { unusable: keyMissing }), model('env', { runtime: true }), demo];

async function picker(more = {}, bridge = new FakeBridge()) {
  await preloadPicker();
  const { stores } = show(<ModelPicker />, bridge, projection({ models, ...more }));
  const trigger = screen.getByRole('combobox', { name: 'Model' });
  return { bridge, stores, trigger };
}

async function openPicker(more = {}, bridge = new FakeBridge()) {
  const parts = await picker(more, bridge);
  fireEvent.click(parts.trigger);
  const filter = screen.getByRole('textbox', { name: 'Filter models' });
  const press = (key: string) => fireEvent.keyDown(filter, { key });
  const active = () => document.getElementById(filter.getAttribute('aria-activedescendant') ?? '')?.querySelector('.picker-option-name')?.textContent;
  return { ...parts, filter, press, active };
}

const option = (name: string) => screen.getByRole('option', { name });

describe('the closed picker', () => {
  it('shows the model in use', async () => {
    const { trigger } = await picker();
    expect(trigger.textContent).toBe('alpha');
    expect(trigger.getAttribute('aria-expanded')).toBe('false');
  });

  it('asks for a choice when there is none', async () => {
    expect((await picker({ selection: noneSelected })).trigger.textContent).toBe('Choose a model');
  });
});

describe('the open picker', () => {
  it('lists every model under its protocol, the one in use marked, by its name alone', async () => {
    await openPicker();
    expect(within(screen.getByRole('group', { name: 'OpenAI-compatible' })).getAllByRole('option')).toHaveLength(4);
    expect(option('alpha').getAttribute('aria-selected')).toBe('true');
    expect(option('beta').getAttribute('aria-selected')).toBe('false');
  });

  it('marks the demo as no AI and a runtime model as such', async () => {
    await openPicker();
    expect(option('Demo').textContent).toContain('no AI');
    expect(option('env').textContent).toContain('Runtime');
  });

  it('greys a model that cannot be used, with the reason and where was looked, and does not choose it', async () => {
    const { bridge } = await openPicker();
    expect(option('keyless').getAttribute('aria-disabled')).toBe('true');
    expect(option('keyless').textContent).toContain('EXAMPLE_KEY is not set. Looked in the environment, ~/.qwen/.env.');
    fireEvent.click(option('keyless'));
    expect(bridge.calls).toEqual([]);
  });

  it('is worked with the keyboard: arrows, Home, End, Enter', async () => {
    const { bridge, stores, press, active } = await openPicker();
    expect(active()).toBe('alpha');
    press('ArrowDown');
    expect(active()).toBe('beta');
    press('End');
    expect(active()).toBe('Demo');
    press('ArrowDown');
    expect(active()).toBe('alpha');
    press('ArrowUp');
    press('Home');
    press('ArrowDown');
    press('Enter');
    await waitFor(() => expect(stores.ui.state.getState().picker).toBeNull());
    expect(stores.chat.state.getState().modelKey).toBe('openai/beta');
    expect(bridge.argumentsOf('model.select')).toEqual([]);
    expect(stores.ui.state.getState().recents).toEqual(['openai/beta']);
  });

  it('filters as one types, and Enter takes the first match', async () => {
    const { stores, filter, press } = await openPicker();
    fireEvent.change(filter, { target: { value: 'bet' } });
    expect(screen.getAllByRole('option')).toHaveLength(1);
    press('Enter');
    await waitFor(() => expect(stores.chat.state.getState().modelKey).toBe('openai/beta'));
  });

  it('says when nothing matches', async () => {
    const { filter, press, bridge } = await openPicker();
    fireEvent.change(filter, { target: { value: 'zzz' } });
    expect(screen.getByRole('listbox').textContent).toContain('No model matches “zzz”');
    press('Enter');
    expect(bridge.calls).toEqual([]);
  });

  it('closes with Escape and with a press outside', async () => {
    const { stores, press } = await openPicker();
    press('Escape');
    expect(screen.queryByRole('dialog')).toBeNull();
    act(() => stores.ui.openPicker('be'));
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Filter models' }).value).toBe('be');
    fireEvent.pointerDown(document.body);
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('stays open and says why when main refuses the choice', async () => {
    const error = { code: 'settings/malformed', message: say`Not saved: repair line 3.`, action: 'open-settings' } as const;
    const { stores } = await openPicker({}, new FakeBridge({ 'model.select': () => refuse(error) }));
    fireEvent.click(screen.getByRole('radio', { name: 'Default for all' }));
    fireEvent.click(option('beta'));
    expect((await screen.findByRole('alert')).textContent).toContain('Not saved: repair line 3.');
    expect(stores.ui.state.getState()).toMatchObject({ picker: { filter: '' }, recents: [] });
  });
});

describe('for whom a choice holds', () => {
  const scope = () => screen.getByRole('radiogroup', { name: 'Use for' });
  const radio = (name: string) => within(scope()).getByRole<HTMLInputElement>('radio', { name });

  it('is this conversation by default, and a new one takes the model along with its first message', async () => {
    const { bridge, stores, trigger } = await openPicker();
    expect(radio('This conversation').checked).toBe(true);
    fireEvent.click(option('beta'));
    await waitFor(() => expect(trigger.textContent).toBe('beta'));
    expect(stores.chat.state.getState().modelKey).toBe('openai/beta');
    expect(bridge.argumentsOf('model.select')).toEqual([]);
  });

  it('is kept with a conversation that exists', async () => {
    const { bridge, stores } = await openPicker();
    act(() => stores.chat.state.setState({ chatId: id(1) }));
    fireEvent.click(option('beta'));
    await waitFor(() => expect(bridge.argumentsOf('model.select')).toEqual([{ key: 'openai/beta', scope: 'conversation', chatId: id(1) }]));
  });

  it('says where a default is written', async () => {
    await openPicker();
    fireEvent.click(radio('Default for all'));
    expect(scope().textContent).toContain('Saved as model.name in ~/.qwen/settings.json');
  });

  it('takes the conversation’s own model back when a choice is meant for more than it', async () => {
    const { bridge, stores, trigger } = await openPicker();
    act(() => stores.chat.startWith('openai/env'));
    fireEvent.click(radio('This window'));
    fireEvent.click(option('beta'));
    await waitFor(() => expect(stores.chat.state.getState().modelKey).toBeNull());
    expect(bridge.argumentsOf('model.select')).toEqual([{ key: 'openai/beta', scope: 'window' }]);
    expect(trigger).toBeTruthy();
  });

  it('can be switched', async () => {
    const { bridge } = await openPicker();
    fireEvent.click(radio('This window'));
    fireEvent.click(option('beta'));
    await waitFor(() => expect(bridge.argumentsOf('model.select')).toEqual([{ key: 'openai/beta', scope: 'window' }]));
  });

  it('is never the default for the demo', async () => {
    const { bridge } = await openPicker();
    fireEvent.click(radio('Default for all'));
    fireEvent.click(option('Demo'));
    await waitFor(() => expect(bridge.argumentsOf('model.select')).toEqual([{ key: 'demo', scope: 'window' }]));
  });
});

describe('favourites and fixes', () => {
  it('favourites stand first, and Ctrl+D marks the active one', async () => {
    const { bridge, filter } = await openPicker({ preferences: { ...projection().preferences, favourites: ['openai/beta'] } });
    expect(screen.getAllByRole('option')[0]?.id).toBe(option('beta').id);
    fireEvent.keyDown(filter, { key: 'd', ctrlKey: true });
    expect(bridge.argumentsOf('model.favourite')).toHaveLength(1);
  });

  it('Enter on a model that cannot be used goes to where it can be mended', async () => {
    const { stores, filter, press } = await openPicker();
    fireEvent.change(filter, { target: { value: 'keyless' } });
    press('Enter');
    await waitFor(() => expect(stores.ui.state.getState()).toMatchObject({ place: 'models', wantedModel: 'openai/keyless' }));
  });
});
