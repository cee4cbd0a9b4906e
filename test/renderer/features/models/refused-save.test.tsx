// @vitest-environment happy-dom
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { FieldProblem } from '../../../../src-preload/schemas/field-problem.ts';
import { ModelsPlace } from '../../../../src-renderer/features/models/models-place.tsx';
import { projection } from '../../samples.ts';
import { show } from '../../render.tsx';
import { editingBridge, entry, openOf } from './entries.ts';

/** Main refuses each save for these reasons. */
function refusing(problems: FieldProblem[]) {
  return editingBridge([entry('alpha', 0)], (view) => openOf(view, { id: 'alpha', envKey: 'KEY', generationConfig: { customHeaders: { 'x-a': 'b' } } }), { 'edit.preview': () => ({ state: 'invalid', problems }) });
}

const wrong = (code: FieldProblem['code'], ...path: string[]): FieldProblem => ({ path, code, severity: 'error' });
const box = (name: string) => screen.findByRole<HTMLInputElement>('textbox', { name });
const timeout = () => screen.getByLabelText<HTMLInputElement>('Timeout (ms)');
const type = (field: HTMLElement, value: string) => fireEvent.change(field, { target: { value } });

async function save(): Promise<void> {
  const button = screen.getByRole<HTMLButtonElement>('button', { name: 'Save' });
  await waitFor(() => expect(button.disabled).toBe(false));
  fireEvent.click(button);
}

describe('a save that fields stand against', () => {
  it('says which field, why, and how many more, and goes to the first of the form, in whatever order they were found', async () => {
    show(<ModelsPlace />, refusing([wrong('whole-number-above-0', 'generationConfig', 'timeout'), wrong('required', 'id')]), projection());
    type(await box('Model ID'), '');
    type(timeout(), '0');
    await save();
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain('“Timeout (ms)” cannot be saved as it is. A whole number above 0. 1 more field is marked in the form.');
    expect(document.activeElement).toBe(await box('Model ID'));
  });

  it('opens the fold that the field lies in', async () => {
    show(<ModelsPlace />, refusing([wrong('whole-number-above-0', 'generationConfig', 'timeout')]), projection());
    await box('Model ID');
    const fold = timeout().closest('details');
    expect(fold?.open).toBe(false);
    type(timeout(), '0');
    await save();
    await waitFor(() => expect(document.activeElement).toBe(timeout()));
    expect(fold?.open).toBe(true);
  });

  it('no longer says so when the field is right again', async () => {
    show(<ModelsPlace />, refusing([wrong('required', 'id')]), projection());
    type(await box('Model ID'), '');
    await save();
    await screen.findByRole('alert');
    type(await box('Model ID'), 'alpha-2');
    await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
  });

  it('goes to the row of a header', async () => {
    show(<ModelsPlace />, refusing([wrong('header-value', 'generationConfig', 'customHeaders', 'x-a')]), projection());
    const value = await box('Extra headers: value 1');
    type(value, 'b\u2603');
    await save();
    expect((await screen.findByRole('alert')).textContent).toContain('“Extra headers: x-a”');
    expect(document.activeElement).toBe(value);
  });
});
