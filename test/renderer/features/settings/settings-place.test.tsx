// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { PlaceView, Projection } from '../../../../src-preload/contract.ts';
import { SettingsPlace } from '../../../../src-renderer/features/settings/settings-place.tsx';
import { FakeBridge, refuse } from '../../fake-bridge.ts';
import { show } from '../../render.tsx';
import { projection } from '../../samples.ts';
import { say } from '../../../../src-main/core/say.ts';

const PROTECTED: Projection['vault'] = { state: 'protected', backend: 'GNOME Keyring', names: [{ name: 'KEY_ONE', kept: 'disk' }, { name: 'KEY_TWO', kept: 'session' }] };

/** The Settings place; `vault.set` is taken unless `replies` says otherwise. */
function open(first: Partial<Projection>, replies: ConstructorParameters<typeof FakeBridge>[0] = {}) {
  const none = () => null;
  const bridge = new FakeBridge({ 'vault.check': none, 'vault.set': none, 'vault.clear': none, 'shellEnvironment.use': none, 'shellEnvironment.refresh': none, ...replies });
  return { bridge, ...show(<SettingsPlace />, bridge, projection(first)) };
}

const keys = () => within(screen.getByRole('region', { name: 'Keys' }));
const box = (name: string) => keys().getByRole<HTMLInputElement>('textbox', { name });
const fill = (name: string, value: string) => fireEvent.change(box(name), { target: { value } });
const radio = (name: string) => screen.getByRole<HTMLInputElement>('radio', { name });

describe('the kept keys', () => {
  it('are looked up when the place opens, never before', () => {
    const { bridge } = open({});
    expect(bridge.argumentsOf('vault.check')).toEqual([{}]);
  });

  it('are listed by name with how they are kept, and can be removed', () => {
    const { bridge } = open({ vault: PROTECTED });
    expect(keys().getByRole('list', { name: 'Kept keys' }).textContent).toMatch(/KEY_ONEencrypted.*KEY_TWOthis session only/);
    expect(keys().getByText(/Protected by GNOME Keyring/)).toBeTruthy();
    fireEvent.click(keys().getByRole('button', { name: 'Remove KEY_ONE' }));
    expect(bridge.argumentsOf('vault.clear')).toEqual([{ name: 'KEY_ONE' }]);
  });

  it('take a new one, and the form forgets it', async () => {
    const { bridge } = open({ vault: PROTECTED });
    fill('Environment variable', 'KEY_NEW');
    fill('API key', ' k-new ');
    fireEvent.click(keys().getByRole('button', { name: 'Save key' }));
    await waitFor(() => expect(box('API key').value).toBe(''));
    expect(bridge.argumentsOf('vault.set')).toEqual([{ name: 'KEY_NEW', value: 'k-new', keep: 'disk' }]);
    expect(keys().getByText('KEY_NEW is kept.')).toBeTruthy();
  });

  it.each(['1KEY', 'KEY-ONE', 'KEY ONE'])('are not saved under the name %s', (name) => {
    open({ vault: PROTECTED });
    fill('Environment variable', name);
    fill('API key', 'k');
    expect(keys().getByRole<HTMLButtonElement>('button', { name: 'Save key' }).disabled).toBe(true);
    expect(box('Environment variable').getAttribute('aria-invalid')).toBe('true');
  });

  it('stay in the form when saving fails', async () => {
    const { stores } = open({ vault: PROTECTED }, { 'vault.set': () => refuse({ code: 'vault/locked', message: say`Locked.` }) });
    fill('Environment variable', 'KEY_NEW');
    fill('API key', 'k-new');
    fireEvent.keyDown(box('API key'), { key: 'Enter' });
    await waitFor(() => expect(stores.ui.state.getState().problem?.code).toBe('vault/locked'));
    expect(box('API key').value).toBe('k-new');
  });

  it.each(['not-protected', 'locked', 'unknown'] as const)('are for this session only while the vault is %s', (state) => {
    const { bridge } = open({ vault: { state, backend: 'GNOME Keyring', names: [] } });
    expect([radio('Encrypted on this computer').disabled, radio('This session only').checked]).toEqual([true, true]);
    fill('Environment variable', 'KEY_NEW');
    fill('API key', 'k-new');
    fireEvent.keyDown(box('API key'), { key: 'Enter' });
    expect(bridge.argumentsOf('vault.set')).toEqual([{ name: 'KEY_NEW', value: 'k-new', keep: 'session' }]);
  });
});

describe('the login shell', () => {
  const shell = { supported: true, mode: 'always', state: 'read', shell: 'zsh', readAt: 0, names: ['KEY_ONE', 'OPENAI_API_KEY'] } as const;

  it('shows the names that were taken, asks again, and can be switched off', () => {
    const { bridge } = open({ shellEnvironment: { ...shell, names: [...shell.names] } });
    expect(screen.getByText(/Taken: KEY_ONE, OPENAI_API_KEY\./)).toBeTruthy();
    expect(radio('At every start').checked).toBe(true);
    fireEvent.click(screen.getByRole('button', { name: 'Refresh' }));
    fireEvent.click(radio('Never'));
    expect([bridge.argumentsOf('shellEnvironment.refresh'), bridge.argumentsOf('shellEnvironment.use')]).toEqual([[{}], [{ mode: 'never' }]]);
  });

  it('that is not asked cannot be refreshed', () => {
    open({ shellEnvironment: { ...shell, mode: 'never', state: 'off', names: [] } });
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Refresh' }).disabled).toBe(true);
  });

  it('is not spoken of on Windows', () => {
    open({ shellEnvironment: { ...shell, supported: false, names: [] } });
    expect(screen.queryByText('Login shell')).toBeNull();
  });
});

describe('files, folder and data', () => {
  const place: PlaceView = {
    files: [
      { file: '~/.qwen/settings.json', kind: 'settings', scope: 'user', exists: true, used: true },
      { file: '~/code/site/.env', kind: 'env', scope: 'workspace', exists: false, used: false },
    ],
    folder: '~/code/site',
    trust: { enabled: true, trusted: false, rule: 'DO_NOT_TRUST', file: '~/.qwen/trustedFolders.json' },
    dataFolder: '~/.config/Switchyard',
    deleteWord: 'Switchyard',
    proxy: { address: 'http://proxy:3128', source: { layer: 'environment', name: 'HTTPS_PROXY' } },
  };
  const replies = { 'place.get': () => place };

  it('tells which files count, and opens or shows them', async () => {
    const { bridge } = open({}, replies);
    const files = within(await screen.findByRole('list', { name: 'Files' }));
    expect(files.getByText('Variables, project · not there')).toBeTruthy();
    fireEvent.click(files.getByRole('button', { name: 'Open ~/.qwen/settings.json' }));
    fireEvent.click(files.getByRole('button', { name: 'Show in folder: ~/code/site/.env' }));
    expect(bridge.argumentsOf('file.open')).toEqual([{ file: '~/.qwen/settings.json' }]);
    expect(bridge.argumentsOf('file.reveal')).toEqual([{ file: '~/code/site/.env' }]);
  });

  it('tells whether the folder is trusted and by which proxy requests go, and changes the rule', async () => {
    const { bridge } = open({}, replies);
    expect(await screen.findByText(/This folder is not trusted/)).toBeTruthy();
    expect(screen.getByText(/http:\/\/proxy:3128, from the environment \(HTTPS_PROXY\)/)).toBeTruthy();
    fireEvent.click(radio('Trust this folder'));
    expect(bridge.argumentsOf('folder.trust')).toEqual([{ trust: 'TRUST_FOLDER' }]);
  });

  it('deletes nothing before the word was typed', async () => {
    const { bridge } = open({}, replies);
    fireEvent.click(await screen.findByRole('button', { name: 'Delete all my data' }));
    const button = screen.getByRole<HTMLButtonElement>('button', { name: 'Delete everything' });
    expect(button.disabled).toBe(true);
    fireEvent.change(screen.getByRole('textbox', { name: 'Type Switchyard to confirm' }), { target: { value: 'Switchyard' } });
    fireEvent.click(button);
    expect(bridge.argumentsOf('data.delete')).toEqual([{ confirmation: 'Switchyard' }]);
  });

  it('chooses the appearance and whether the difference is shown', () => {
    const { bridge } = open({});
    fireEvent.click(radio('Dark'));
    fireEvent.click(screen.getByRole('checkbox', { name: 'Show what will be written before it is written' }));
    expect(bridge.argumentsOf('preferences.set')).toEqual([{ appearance: 'dark' }, { skipPreview: true }]);
  });
});
