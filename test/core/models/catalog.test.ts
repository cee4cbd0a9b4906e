import { describe, expect, it } from 'vitest';
import { originOf } from '../../../src-main/core/models/entry.ts';
import { catalogOf } from './given.ts';

const list = (settings: object): string[] => catalogOf({ settings }).models.map(({ provider, id }) => `${provider} ${id.value}`);
const codes = (settings: object): string[] => catalogOf({ settings }).findings.map(({ code }) => code);

describe('the catalog', () => {
  it('lists protocol by protocol in the order of the CLI, inside each in file order', () => {
    const settings = { modelProviders: { gemini: [{ id: 'g' }], 'vertex-ai': [{ id: 'v' }], anthropic: [{ id: 'a' }], openai: [{ id: 'b' }, { id: 'a' }] } };
    expect(list(settings)).toEqual(['openai b', 'openai a', 'anthropic a', 'gemini g', 'vertex-ai v']);
  });

  it('maps a key of one\'s own by providerProtocol, and skips it otherwise with a way out (R12, B36, B37)', () => {
    const settings = { modelProviders: { mine: [{ id: 'm' }] } };
    expect(list({ ...settings, providerProtocol: { mine: 'openai' } })).toEqual(['openai m']);
    expect(list(settings)).toEqual([]);
    expect(catalogOf({ settings }).findings).toMatchObject([{ code: 'settings/provider-skipped', file: '~/.qwen/settings.json', line: 3 }]);
    expect(catalogOf({ settings }).findings[0]?.message).toContain('"providerProtocol": { "mine": "openai" }');
    expect(codes({ ...settings, providerProtocol: { mine: 'azure' } })).toEqual(['settings/provider-skipped']);
  });

  it('takes the first of equal models, and another base URL for another model (R11)', () => {
    const settings = { modelProviders: { openai: [{ id: 'm', name: 'first' }, { id: 'm', name: 'second' }, { id: 'm', baseUrl: 'http://h' }] } };
    const { models, findings } = catalogOf({ settings });
    expect(models.map(({ name }) => name)).toEqual(['first', 'm']);
    expect(new Set(models.map(({ key }) => key)).size).toBe(2);
    expect(findings).toMatchObject([{ code: 'settings/duplicate-entry', line: 8 }]);
  });

  it('keeps base URLs out of the keys, which cross to the window', () => {
    const settings = { modelProviders: { openai: [{ id: 'm', baseUrl: 'http://h/?key=secret' }] } };
    expect(catalogOf({ settings }).models[0]?.key).not.toContain('secret');
  });

  it.each([
    [{ name: 'no id' }, 'has no id'],
    [{ id: '' }, 'has no id'],
    [{ id: 7 }, 'id that is not a text'],
    [{ id: 'm', envKey: ['K'] }, 'envKey that is not a text'],
    [{ id: 'm', baseUrl: {} }, 'baseUrl that is not a text'],
    [{ id: 'm', wireApi: 'soap' }, 'wireApi'],
    ['m', 'is not an object'],
    [null, 'is not an object'],
  ])('skips the broken entry %j and keeps its neighbours', (broken, words) => {
    const settings = { modelProviders: { openai: [{ id: 'a' }, broken, { id: 'b' }] } };
    expect(list(settings)).toEqual(['openai a', 'openai b']);
    const [finding] = catalogOf({ settings }).findings;
    expect(finding).toMatchObject({ code: 'settings/entry-skipped', severity: 'warning' });
    expect(finding?.message).toContain(words);
    expect(finding?.message).toContain('modelProviders.openai[1]');
  });

  it.each([['text'], [{ id: 'm' }], [null], [3]])('skips the provider value %j, which is no list', (value) => {
    expect(list({ modelProviders: { openai: value, gemini: [{ id: 'g' }] } })).toEqual(['gemini g']);
    expect(codes({ modelProviders: { openai: value } })).toEqual(['settings/provider-skipped']);
  });

  it.each([['text'], [[]], [null]])('survives modelProviders that is %j', (modelProviders) => {
    expect(catalogOf({ settings: { modelProviders } })).toEqual({ models: [], findings: [] });
  });
});

describe('an entry', () => {
  it('knows where each part of it is written', () => {
    const settings = { modelProviders: { openai: [{ id: 'm', baseUrl: 'http://h', generationConfig: { timeout: 5 } }] } };
    const [model] = catalogOf({ settings }).models;
    expect(originOf(model ?? {})).toEqual({ layer: 'model-entry', name: 'modelProviders.openai[0]', file: '~/.qwen/settings.json', line: 4 });
    expect(model).toMatchObject({
      id: { source: { name: 'modelProviders.openai[0].id', line: 5 } },
      baseUrl: { source: { name: 'modelProviders.openai[0].baseUrl', line: 6 } },
      generation: { value: { timeout: 5 }, source: { name: 'modelProviders.openai[0].generationConfig', line: 7 } },
    });
  });

  it('drops what cannot be right in generationConfig, and says so without the value', () => {
    const generationConfig = { timeout: '5', maxRetries: -1, samplingParams: [], customHeaders: { good: 'v', bad: 'a\nsecret', worse: 3, session: '${session_id}' }, extra_body: { x: 1 } };
    const { models, findings } = catalogOf({ settings: { modelProviders: { openai: [{ id: 'm', generationConfig }] } } });
    expect(models[0]?.generation.value).toEqual({ customHeaders: { good: 'v' }, extra_body: { x: 1 } });
    expect(findings).toHaveLength(6);
    expect(JSON.stringify(findings)).not.toContain('secret');
  });
});
