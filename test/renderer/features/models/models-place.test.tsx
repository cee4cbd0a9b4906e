// @vitest-environment happy-dom
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { ModelsPlace } from '../../../../src-renderer/features/models/models-place.tsx';
import { show } from '../../render.tsx';
import { projection, SETTINGS } from '../../samples.ts';
import { editingBridge, entry, openOf } from './entries.ts';
import { say } from '../../../../src-main/core/say.ts';

const entries = [entry('alpha', 0), entry('beta', 1, { state: 'key-missing', why: say`KEY_B is not set.` }), entry('typo', 0, { ref: { file: SETTINGS, providerKey: 'opnai', index: 0 }, state: 'skipped', group: 'opnai' })];

/** There is no layout here; the list draws what fits into this height. */
Object.defineProperty(HTMLElement.prototype, 'clientHeight', { configurable: true, value: 600 });

const saveButton = () => screen.getByRole<HTMLButtonElement>('button', { name: 'Save' });
const list = () => screen.getByRole('list', { name: 'Models' });
const box = (name: string) => screen.findByRole<HTMLInputElement>('textbox', { name });
const type = async (name: string, value: string) => fireEvent.change(await box(name), { target: { value } });

describe('the Models place', () => {
  it('lists every entry under its protocol with its state, and opens the model in use', async () => {
    show(<ModelsPlace />, editingBridge(entries), projection());
    expect(await within(list()).findByRole('button', { name: /beta/ })).toBeTruthy();
    expect(list().textContent).toContain('OpenAI-compatible');
    expect(list().textContent).toContain('key missing');
    expect(list().textContent).toContain('Skipped');
    expect((await box('Model ID')).value).toBe('alpha');
  });

  it('filters by every word', async () => {
    show(<ModelsPlace />, editingBridge(entries), projection());
    await within(list()).findByRole('button', { name: /beta/ });
    fireEvent.change(screen.getByRole('searchbox', { name: 'Filter models' }), { target: { value: 'openai bet' } });
    expect(within(list()).getAllByRole('button')).toHaveLength(1);
  });

  it('says where models come from when there are none', async () => {
    show(<ModelsPlace />, editingBridge([]), projection({ models: [] }));
    expect((await screen.findByText(/No models yet/)).textContent).toContain(SETTINGS);
    expect(screen.getByRole('heading', { name: 'Add your first model' })).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'New model' }));
    expect(await screen.findByRole('textbox', { name: 'Model ID' })).toBeTruthy();
  });

  it('leads to the mistake where the settings file could not be read', async () => {
    const finding = { code: 'settings/malformed', severity: 'error', message: say`A comma is missing.`, file: SETTINGS, line: 2, column: 7 } as const;
    const bridge = editingBridge([]);
    show(<ModelsPlace />, bridge, projection({ models: [], findings: [finding] }));
    expect(await screen.findByRole('heading', { name: `${SETTINGS}, line 2, column 7` })).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'New model' })).toBeNull();
  });

  it('says so where no model matches what is typed', async () => {
    show(<ModelsPlace />, editingBridge(entries), projection());
    await within(list()).findByRole('button', { name: /beta/ });
    fireEvent.change(screen.getByRole('searchbox', { name: 'Filter models' }), { target: { value: 'zzz' } });
    expect(screen.getByText('No model matches “zzz”.')).toBeTruthy();
  });

  it('shows what will be written, and writes it with the second press', async () => {
    const bridge = editingBridge(entries);
    show(<ModelsPlace />, bridge, projection());
    await type('Display name', 'Alpha');
    await waitFor(() => expect(saveButton().disabled).toBe(false));
    fireEvent.click(screen.getByRole('button', { name: 'Save' }));
    await screen.findByText('This will be written');
    expect(bridge.argumentsOf('edit.save')).toEqual([]);
    fireEvent.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(bridge.argumentsOf('edit.save')).toHaveLength(1));
    expect(bridge.argumentsOf('edit.save')[0]).toMatchObject({ draft: { kind: 'fields', version: 'v1', changes: [{ path: ['name'], value: 'Alpha' }] } });
  });

  it('does without the difference where that is switched off', async () => {
    const bridge = editingBridge(entries);
    show(<ModelsPlace />, bridge, projection({ preferences: { ...projection().preferences, skipPreview: true } }));
    await type('Display name', 'Alpha');
    await waitFor(() => expect(saveButton().disabled).toBe(false));
    fireEvent.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(bridge.argumentsOf('edit.save')).toHaveLength(1));
    expect(bridge.argumentsOf('edit.preview')).toEqual([]);
  });

  it('keeps what was typed into one model while another is looked at', async () => {
    show(<ModelsPlace />, editingBridge(entries), projection());
    await type('Display name', 'half');
    fireEvent.click(within(list()).getByRole('button', { name: /beta/ }));
    await waitFor(async () => expect((await box('Model ID')).value).toBe('beta'));
    fireEvent.click(within(list()).getByRole('button', { name: /alpha/ }));
    await waitFor(async () => expect((await box('Display name')).value).toBe('half'));
  });

  it('offers to keep a key where a variable belongs, and never sends it as a name', async () => {
    const bridge = editingBridge(entries);
    show(<ModelsPlace />, bridge, projection());
    await type('Environment variable', 'sk-0123456789abcdefghij');
    fireEvent.click(await screen.findByRole('button', { name: 'Keep it as the key' }));
    expect((await box('Environment variable')).value).not.toContain('sk-');
    expect((await box('API key')).value).toBe('sk-0123456789abcdefghij');
  });

  it('adds a model to the list of its provider', async () => {
    const bridge = editingBridge([]);
    show(<ModelsPlace />, bridge, projection({ models: [] }));
    fireEvent.click(await screen.findByRole('button', { name: 'Add model' }));
    fireEvent.change(await screen.findByRole('combobox', { name: 'Provider' }), { target: { value: 'gemini' } });
    await type('Model ID', 'gemini-2.5-pro');
    await type('Environment variable', 'GEMINI_API_KEY');
    fireEvent.click(screen.getByRole('button', { name: 'Save' }));
    await screen.findByText('This will be written');
    expect(bridge.argumentsOf('edit.preview')[0]).toEqual({ draft: { kind: 'add', to: { file: SETTINGS, providerKey: 'gemini' }, entries: [{ id: 'gemini-2.5-pro', envKey: 'GEMINI_API_KEY' }] } });
  });
});

describe('when the file changes outside', () => {
  const opening = () => {
    let value: Record<string, unknown> = { id: 'alpha', name: 'Old', envKey: 'KEY' };
    let version = 1;
    const bridge = editingBridge([entry('alpha', 0)], (view) => openOf(view, value, `v${version}`));
    const first = projection();
    const { stores } = show(<ModelsPlace />, bridge, first);
    const write = async (next: Record<string, unknown>) => {
      value = next;
      version += 1;
      await act(async () => bridge.emit({ name: 'projection', payload: { ...first, rev: version } }));
    };
    return { bridge, write, stores };
  };

  it('an untouched form follows', async () => {
    const { write } = opening();
    await box('Model ID');
    await write({ id: 'alpha', name: 'New', envKey: 'KEY' });
    await waitFor(async () => expect((await box('Display name')).value).toBe('New'));
  });

  it('what was typed stays, the rest follows, and nothing is asked', async () => {
    const { write } = opening();
    await type('Display name', 'Mine');
    await write({ id: 'alpha', name: 'Old', envKey: 'OTHER' });
    await waitFor(async () => expect((await box('Environment variable')).value).toBe('OTHER'));
    expect((await box('Display name')).value).toBe('Mine');
    expect(screen.queryByText('Changed here and outside')).toBeNull();
  });

  it('a field that both sides changed is shown with both values, and saving waits for the choice', async () => {
    const { write } = opening();
    await type('Display name', 'Mine');
    await write({ id: 'alpha', name: 'Theirs', envKey: 'KEY' });
    const conflict = await screen.findByRole('alert', { name: 'Changed here and outside' });
    expect(conflict.textContent).toContain('"Mine"');
    expect(conflict.textContent).toContain('"Theirs"');
    expect(saveButton().disabled).toBe(true);
    fireEvent.click(within(conflict).getByRole('button', { name: 'Take the file’s for name' }));
    await waitFor(async () => expect((await box('Display name')).value).toBe('Theirs'));
  });
});

describe('the doctor', () => {
  const findings = [{ code: 'x', severity: 'warning', message: say`Two entries are the same.`, file: SETTINGS, line: 8, column: 3, fix: { id: 'f1', label: say`Remove the second` } }] as const;

  it('lists findings with their severity and place, and opens the file', async () => {
    const bridge = editingBridge(entries);
    show(<ModelsPlace />, bridge, projection({ findings: [...findings] }));
    const doctor = await screen.findByRole('region', { name: 'Doctor' });
    expect(doctor.textContent).toContain('Warning');
    expect(doctor.textContent).toContain('Two entries are the same.');
    expect(doctor.textContent).toContain('~/.qwen/settings.json, line 8, column 3');
    fireEvent.click(within(doctor).getByRole('button', { name: 'Open file' }));
    expect(bridge.argumentsOf('file.open')).toEqual([{ file: SETTINGS, line: 8, column: 3 }]);
  });

  it('shows a fix before it makes it, and takes it back', async () => {
    const bridge = editingBridge(entries, undefined, { 'doctor.previewFix': () => ({ files: [] }), 'doctor.applyFix': () => ({ undoId: 'u1' }) });
    show(<ModelsPlace />, bridge, projection({ findings: [...findings] }));
    fireEvent.click(await screen.findByRole('button', { name: 'Fix' }));
    const apply = await screen.findByRole<HTMLButtonElement>('button', { name: 'Apply fix' });
    await waitFor(() => expect(apply.disabled).toBe(false));
    expect(bridge.argumentsOf('doctor.applyFix')).toEqual([]);
    fireEvent.click(apply);
    fireEvent.click(await screen.findByRole('button', { name: 'Undo fix' }));
    expect(bridge.argumentsOf('doctor.undoFix')).toEqual([{ undoId: 'u1' }]);
  });

  it('says so when all is well', async () => {
    show(<ModelsPlace />, editingBridge(entries), projection());
    expect((await screen.findByRole('region', { name: 'Doctor' })).textContent).toContain('Nothing to report');
  });
});
