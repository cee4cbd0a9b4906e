import { describe, expect, it } from 'vitest';
import { installEdits, type Install } from '../../../src-main/core/setup/install.ts';
import { applyEdits } from '../../../src-main/core/settings/edit.ts';
import { settingsOf } from '../../../src-main/core/writing/merge-settings.ts';

const entry = (id: string, more: object = {}): { id: string; baseUrl: string; envKey: string } => ({ id, baseUrl: 'http://h/v1', envKey: 'NEW', ...more });
const INSTALL: Install = { protocol: 'openai', entries: [entry('a')], select: { id: 'a', baseUrl: 'http://h/v1' } };

function installed(settings: object, install: Install = INSTALL, inherited: unknown[] = []): Record<string, unknown> {
  const text = JSON.stringify(settings, undefined, 2);
  const result = applyEdits(text, installEdits(install, settingsOf(text), inherited));
  if (!result.ok) throw new Error(result.error.message);
  return settingsOf(result.value);
}
const idsOf = (settings: Record<string, unknown>): string[] => (settings['modelProviders'] as { openai: { id: string }[] }).openai.map(({ id }) => id);

describe('installing models', () => {
  it('puts new entries first and leaves the others as they are', () => {
    expect(idsOf(installed({ modelProviders: { openai: [{ id: 'b' }, { id: 'c' }] } }, { ...INSTALL, entries: [entry('a'), entry('z')] }))).toEqual(['a', 'z', 'b', 'c']);
  });

  it('gives an entry that is there the variable of the key, and keeps the rest of it', () => {
    const mine = { id: 'a', baseUrl: 'http://h/v1', envKey: 'OLD', name: 'Mine', generationConfig: { timeout: 1 } };
    expect(installed({ modelProviders: { openai: [{ id: 'b' }, mine] } })['modelProviders']).toEqual({ openai: [{ id: 'b' }, { ...mine, envKey: 'NEW' }] });
  });

  it('changes only one of two equal entries, the first', () => {
    const mine = { id: 'a', baseUrl: 'http://h/v1' };
    expect(installed({ modelProviders: { openai: [mine, mine] } })['modelProviders']).toEqual({ openai: [{ ...mine, envKey: 'NEW' }, mine] });
  });

  it('passes over entries that are none', () => {
    expect(installed({ modelProviders: { openai: [null, 'x', 1] } })['modelProviders']).toEqual({ openai: [entry('a'), null, 'x', 1] });
  });

  it('repeats a weaker list behind the new entries, without those that are replaced', () => {
    expect(idsOf(installed({}, INSTALL, [{ id: 'a', baseUrl: 'http://h/v1' }, { id: 'weaker' }]))).toEqual(['a', 'weaker']);
  });

  it('takes stale entries out', () => {
    const install: Install = { ...INSTALL, isStale: ({ envKey }) => envKey === 'PLAN', overwrites: true };
    expect(idsOf(installed({ modelProviders: { openai: [{ id: 'x', envKey: 'PLAN' }, { id: 'b' }, { id: 'y', envKey: 'PLAN' }] } }, install))).toEqual(['a', 'b']);
  });

  it('writes into the list of a wrapped provider where it stands (B40)', () => {
    expect(installed({ modelProviders: { openai: { protocol: 'openai', models: [{ id: 'b' }] } } })['modelProviders']).toEqual({ openai: { protocol: 'openai', models: [entry('a'), { id: 'b' }] } });
  });

  it('keeps the default on request', () => {
    expect(installed({ model: { name: 'mine' } }, { ...INSTALL, keepsDefault: true })).toMatchObject({ model: { name: 'mine' } });
    expect(installed({}, { ...INSTALL, keepsDefault: true })).not.toHaveProperty('security');
  });

  it('names the address only where it is needed, or asked for', () => {
    expect(installed({})['model']).toEqual({ name: 'a', baseUrl: '' });
    expect(installed({}, { ...INSTALL, namesAddress: true })['model']).toEqual({ name: 'a', baseUrl: 'http://h/v1' });
    expect(installed({ modelProviders: { openai: [{ id: 'a', baseUrl: 'http://other' }] } })['model']).toEqual({ name: 'a', baseUrl: 'http://h/v1' });
  });
});
