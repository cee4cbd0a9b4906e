import { describe, expect, it } from 'vitest';
import { checkModel, type Checked } from '../../../src-main/core/models/check.ts';
import { Secret } from '../../../src-main/core/secret.ts';
import { catalogOf, inputsOf, type Given } from './given.ts';

const entry = { id: 'm', envKey: 'KEY_ONE', baseUrl: 'http://h/one' };

function check(fields: Record<string, unknown>, given: Given = {}): Checked {
  const settings = { ...given.settings, modelProviders: { openai: [{ ...entry, ...fields }] } };
  const [model] = catalogOf({ settings }).models;
  if (!model) throw new Error('the entry was skipped');
  return checkModel(model, inputsOf({ ...given, settings }));
}

const words = (checked: Checked): string => (checked.ok ? 'ready' : checked.error.message);
const keyOf = (checked: Checked): unknown => checked.ok && [checked.value.key?.value.reveal(), checked.value.key?.source.name];

describe('the key', () => {
  it('comes from the flag, the entry\'s variable, the protocol\'s, then security.auth (R1, R6, B18 to B27)', () => {
    const flags = { openaiApiKey: new Secret('f') };
    const environment = { KEY_ONE: 'k1', OPENAI_API_KEY: 'ko' };
    const settings = { security: { auth: { apiKey: 'ks' } } };
    expect(keyOf(check({}, { flags, environment, settings }))).toEqual(['f', '--openai-api-key']);
    expect(keyOf(check({}, { environment, settings }))).toEqual(['k1', 'KEY_ONE']);
    expect(keyOf(check({}, { environment: { OPENAI_API_KEY: 'ko' }, settings }))).toEqual(['ko', 'OPENAI_API_KEY']);
    expect(keyOf(check({}, { settings }))).toEqual(['ks', 'security.auth.apiKey']);
  });

  it('says what it hides', () => {
    const checked = check({}, { flags: { openaiApiKey: new Secret('f') }, environment: { KEY_ONE: 'k1', OPENAI_API_KEY: 'ko' } });
    expect(checked.ok && checked.value.key?.hides.map(({ name }) => name)).toEqual(['KEY_ONE', 'OPENAI_API_KEY']);
  });

  it('that is missing is named, with the places where it was looked for', () => {
    expect(check({})).toMatchObject({
      ok: false,
      error: { code: 'model/key-missing', message: 'KEY_ONE is not set.' },
      lookedIn: ['the environment', '~/.qwen/.env', 'env in ~/.qwen/settings.json'],
    });
    expect(words(check({ envKey: undefined }))).toBe('OPENAI_API_KEY is not set.');
  });

  it('that is empty says so', () => {
    expect(words(check({}, { environment: { KEY_ONE: '' } }))).toBe('KEY_ONE is not set. KEY_ONE in the environment is empty, which counts as not set.');
  });

  it.each(['sk-literal-123', 'AIzaSyD-abc', 'gsk_abc', 'abcdefghij0123456789abcd', 'with space'])('is never printed when %s stands in envKey (B31)', (envKey) => {
    expect(words(check({ envKey }))).not.toContain(envKey);
    expect(words(check({ envKey }))).toContain('line 4');
  });

  it.each(['clé-€', 'k-a\nk-b', 'a\u0000b', '\nk'])('%j cannot be sent, and is not printed (X01, X02)', (key) => {
    const checked = check({}, { environment: { KEY_ONE: key } });
    expect(checked).toMatchObject({ ok: false, error: { code: 'model/key-invalid' } });
    expect(words(checked)).not.toContain(key);
  });

  it.each([' k-env ', 'k\n', 'clé'])('%j can be sent (A45)', (key) => {
    expect(keyOf(check({}, { environment: { KEY_ONE: key } }))).toEqual([key, 'KEY_ONE']);
  });
});

describe('the base URL', () => {
  const base = (checked: Checked): unknown => checked.ok && [checked.value.baseUrl.value, checked.value.baseUrl.source.name];
  const environment = { KEY_ONE: 'k', OPENAI_BASE_URL: 'http://env/v1' };

  it('comes from the flag, the entry, the variable, then the official address (R1, B20, B29, B30)', () => {
    expect(base(check({}, { environment, flags: { openaiBaseUrl: 'http://flag/v1' } }))).toEqual(['http://flag/v1', '--openai-base-url']);
    expect(base(check({}, { environment }))).toEqual(['http://h/one', 'modelProviders.openai[0].baseUrl']);
    expect(base(check({ baseUrl: '' }, { environment }))).toEqual(['http://env/v1', 'OPENAI_BASE_URL']);
    expect(base(check({ baseUrl: undefined }, { environment: { KEY_ONE: 'k' } }))).toEqual(['https://api.openai.com/v1', 'official address']);
  });

  it('that is no web address says where it stands and how to write it (X03)', () => {
    const checked = check({ baseUrl: 'not a url' });
    expect(checked).toMatchObject({ ok: false, error: { code: 'model/bad-base-url' } });
    expect(words(checked)).toMatch(/modelProviders\.openai\[0\]\.baseUrl in ~\/\.qwen\/settings\.json, line 7\. Write one that starts with http/);
  });

  it.each([
    ['localhost:11434/v1', 'http://localhost:11434/v1'],
    ['api.example.com', 'https://api.example.com/v1'],
    ['192.168.1.5:8000', 'http://192.168.1.5:8000/v1'],
  ])('%s gets the scheme that it lacks as a proposal: %s', (baseUrl, proposal) => {
    expect(words(check({ baseUrl }))).toContain(proposal);
  });

  it('with a password in it is refused without repeating it', () => {
    const checked = check({ baseUrl: 'https://me:secret@h/v1' });
    expect(checked.ok).toBe(false);
    expect(words(checked)).not.toContain('secret');
  });
});

it.each([{ voiceOnly: true }, { imageOnly: true }, { realtimeOnly: true }])('%j is listed as not for chat, with what to do', (fields) => {
  const checked = check(fields, { environment: { KEY_ONE: 'k' } });
  expect(checked).toMatchObject({ ok: false, error: { code: 'model/unsupported-protocol' } });
  expect(words(checked)).toContain(`(${Object.keys(fields).join('')}). Choose another model, or remove this field`);
});
