// @vitest-environment happy-dom
import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { SETTINGS_SAMPLE } from '../../../../src-renderer/features/welcome/sample.ts';
import { Welcome } from '../../../../src-renderer/features/welcome/welcome.tsx';
import { FakeBridge, refuse } from '../../fake-bridge.ts';
import { show } from '../../render.tsx';
import { demo, keyMissing, model, noneSelected, projection, selected } from '../../samples.ts';
import { say } from '../../../../src-main/core/say.ts';

const nothing = { models: [demo], selection: noneSelected };

function welcome(more: object, bridge = new FakeBridge()) {
  return { bridge, ...show(<Welcome />, bridge, projection(more)) };
}

describe('Welcome with something usable', () => {
  it('says what was found and starts with it, in this window only', async () => {
    const { bridge, stores } = welcome({ selection: noneSelected });
    expect(screen.getByRole('heading', { name: 'Welcome' })).toBeTruthy();
    expect(screen.getByText('You are ready: 2 models from ~/.qwen/settings.json')).toBeTruthy();
    expect(screen.queryByText('Set it up by hand')).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Start chatting' }));
    await waitFor(() => expect(stores.ui.state.getState().composerFocus).toBe(1));
    expect(bridge.argumentsOf('model.select')).toEqual([{ key: 'openai/alpha', scope: 'window' }]);
  });

  it('starts with the chosen model without choosing it again', async () => {
    const { bridge, stores } = welcome({ selection: selected('openai/beta') });
    fireEvent.click(screen.getByRole('button', { name: 'Start chatting' }));
    await waitFor(() => expect(stores.ui.state.getState().composerFocus).toBe(1));
    expect(bridge.argumentsOf('model.select')).toEqual([]);
  });

  it('says why a choice in the files does not hold', () => {
    welcome({ selection: { key: null, problem: { code: 'model/unknown', message: '“gone” is not listed.' } } });
    expect(screen.getByRole('status').textContent).toContain('“gone” is not listed.');
  });
});

describe('Welcome with nothing usable', () => {
  it('says which file to write, with a sample that parses, and opens the file', () => {
    const { bridge } = welcome(nothing);
    expect(screen.queryByRole('button', { name: 'Start chatting' })).toBeNull();
    expect(screen.getByRole('region', { name: 'Set it up by hand' }).textContent).toContain('DASHSCOPE_API_KEY');
    expect(JSON.parse(SETTINGS_SAMPLE)).toMatchObject({ modelProviders: { openai: [{ envKey: 'DASHSCOPE_API_KEY' }] } });
    fireEvent.click(screen.getByRole('button', { name: 'Open ~/.qwen/settings.json' }));
    expect(bridge.argumentsOf('file.open')).toEqual([{ file: '~/.qwen/settings.json' }]);
  });

  it('follows the files', () => {
    const { bridge } = welcome(nothing);
    act(() => bridge.emit({ name: 'projection', payload: projection({ rev: 2, selection: noneSelected }) }));
    expect(screen.getByText(/You are ready: 2 models/)).toBeTruthy();
    expect(screen.queryByText('Set it up by hand')).toBeNull();
  });

  it('says what the listed models lack', () => {
    welcome({ ...nothing, models: [model('keyless', { unusable: keyMissing }), demo] });
    expect(screen.getByText('One model is listed, but it cannot be used yet')).toBeTruthy();
    expect(screen.getByText(/EXAMPLE_KEY is not set/)).toBeTruthy();
  });

  it('does not offer a sample for a file that has to be repaired first', () => {
    welcome({ ...nothing, findings: [{ code: 'settings/malformed', severity: 'error', message: 'A comma.', file: '~/.qwen/settings.json', line: 1 }] });
    expect(screen.queryByText('Set it up by hand')).toBeNull();
  });
});

describe('the demo', () => {
  it('is always offered, for this window, and says that it is no AI', async () => {
    const { bridge, stores } = welcome(nothing);
    expect(screen.getByText(/no AI/)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Try the demo' }));
    await waitFor(() => expect(stores.ui.state.getState().composerFocus).toBe(1));
    expect(bridge.argumentsOf('model.select')).toEqual([{ key: 'demo', scope: 'window' }]);
  });

  it('that cannot be chosen is reported', async () => {
    const { stores } = welcome(nothing, new FakeBridge({ 'model.select': () => refuse({ code: 'internal', message: say`Try again.` }) }));
    fireEvent.click(screen.getByRole('button', { name: 'Try the demo' }));
    await waitFor(() => expect(stores.ui.state.getState().problem?.message).toBe('Try again.'));
  });
});

describe('the ways', () => {
  it('lead to the wizard, and say what runs on this computer', async () => {
    const servers = [{ preset: 'ollama', name: 'Ollama', baseUrl: 'http://127.0.0.1:11434/v1', models: [{ id: 'a' }, { id: 'b' }], listed: false }];
    const { stores } = welcome(nothing, new FakeBridge({ 'setup.detect': () => ({ ready: [], qwen: null, servers, keyPlaces: [] }) }));
    await waitFor(() => expect(screen.getByText('Running now: Ollama with 2 models.')).toBeTruthy());
    fireEvent.click(screen.getByRole('button', { name: 'Local model' }));
    expect(stores.ui.state.getState().signIn).toBe('local');
  });
});
