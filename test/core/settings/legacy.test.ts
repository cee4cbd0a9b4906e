import { describe, expect, it } from 'vitest';
import { modernise, writtenPath } from '../../../src-main/core/settings/legacy.ts';

describe('settings of version 1', () => {
  it('have their keys under containers today (D09)', () => {
    const { value } = modernise({ selectedAuthType: 'openai', model: 'm', contentGenerator: { timeout: 1 }, theme: 'dark' });
    expect(value).toMatchObject({ security: { auth: { selectedType: 'openai' } }, model: { name: 'm', generationConfig: { timeout: 1 } }, theme: 'dark' });
  });

  it('keep the place of what moved', () => {
    const { moved } = modernise({ selectedAuthType: 'openai', model: 'm' });
    expect(writtenPath(['model', 'name'], moved)).toEqual(['model']);
    expect(writtenPath(['security', 'auth', 'selectedType'], moved)).toEqual(['selectedAuthType']);
    expect(writtenPath(['modelProviders', 'openai', 0], moved)).toEqual(['modelProviders', 'openai', 0]);
  });

  it('are recognised beside newer keys, which are stronger (D31)', () => {
    const { value } = modernise({ model: 'm', selectedAuthType: 'gemini', security: { auth: { selectedType: 'openai' } } });
    expect(value).toMatchObject({ model: { name: 'm' }, security: { auth: { selectedType: 'openai' } } });
  });

  it('are not looked for from version 2 on (D32)', () => {
    const settings = { $version: 3, selectedAuthType: 'gemini' };
    expect(modernise(settings)).toEqual({ value: settings, moved: new Map() });
  });

  it('are looked for when the version is no number (D12)', () => {
    expect(modernise({ $version: '3', selectedAuthType: 'gemini' }).value).toMatchObject({ security: { auth: { selectedType: 'gemini' } } });
  });
});

it.each([
  [2, { enableCacheControl: false }],
  [3, {}],
])('turns the inverted switch of version 2 around, in version %i: %j', ($version, expected) => {
  const { value } = modernise({ $version, model: { generationConfig: { disableCacheControl: true } } });
  expect(value['model']).toEqual({ generationConfig: { disableCacheControl: true, ...expected } });
});

it.each([
  [undefined, ['m']],
  [5, ['m']],
  [4, { protocol: 'openai', models: ['m'] }],
])('unwraps provider lists in version %s only where the CLI does (B40)', (version, expected) => {
  const settings = { ...(version === undefined ? {} : { $version: version }), modelProviders: { openai: { protocol: 'openai', models: ['m'] } } };
  expect(modernise(settings).value['modelProviders']).toEqual({ openai: expected });
});

it('does not change what it is given', () => {
  const settings = { model: 'm', security: { auth: {} } };
  const copy = structuredClone(settings);
  modernise(settings);
  expect(settings).toEqual(copy);
});
