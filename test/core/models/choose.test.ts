import { describe, expect, it } from 'vitest';
import { chooseModel } from '../../../src-main/core/models/choose.ts';
import { Secret } from '../../../src-main/core/secret.ts';
import { catalogOf, choiceOf, inputsOf, wordsOf } from './given.ts';

const one = { id: 'p-one', envKey: 'KEY_ONE', baseUrl: 'http://h/one' };
const two = { id: 'p-two', envKey: 'KEY_TWO', baseUrl: 'http://h/two' };
const claude = { id: 'claude', envKey: 'ANTHROPIC_API_KEY' };
const listed = { modelProviders: { openai: [one, two] } };
const openai = { ...listed, security: { auth: { selectedType: 'openai' } } };
const keys = { KEY_ONE: 'k1', KEY_TWO: 'k2' };
const triple = { OPENAI_API_KEY: 'k', OPENAI_BASE_URL: 'http://e/v1', OPENAI_MODEL: 'm-env' };

describe('the protocol', () => {
  it('is the one of --auth-type before that of settings (section 3)', () => {
    const settings = { ...openai, modelProviders: { ...listed.modelProviders, anthropic: [claude] } };
    expect(choiceOf({ settings, flags: { authType: 'anthropic' } })).toBe('anthropic claude by the first listed model');
  });

  it('is that of the one list that has the named model (R8)', () => {
    const settings = { modelProviders: { openai: [one], anthropic: [claude] }, model: { name: 'p-one' } };
    expect(choiceOf({ settings })).toBe('openai p-one by model.name');
    expect(choiceOf({ settings, flags: { model: 'claude' } })).toBe('anthropic claude by --model');
  });

  it('is an error when two lists have the named model and nothing says which', () => {
    const settings = { modelProviders: { openai: [one], anthropic: [{ id: 'p-one' }] }, model: { name: 'p-one' } };
    expect(choiceOf({ settings })).toBe('model/none-selected');
    expect(wordsOf({ settings })).toContain('OpenAI-compatible and Anthropic');
    expect(choiceOf({ settings, environment: triple })).toBe('openai p-one by model.name');
  });

  it('is openai with --openai-* flags alone (R8)', () => {
    const flags = { openaiApiKey: new Secret('k'), openaiBaseUrl: 'http://f/v1', model: 'm-flag' };
    expect(choiceOf({ flags })).toBe('openai m-flag (runtime) by --model');
  });

  it.each([
    [triple, 'openai m-env (runtime) by OPENAI_MODEL'],
    [{ ...triple, OPENAI_MODEL: '', QWEN_MODEL: 'm-q' }, 'openai m-q (runtime) by QWEN_MODEL'],
    [{ GEMINI_API_KEY: 'k', GEMINI_MODEL: 'g' }, 'gemini g (runtime) by GEMINI_MODEL'],
    [{ GOOGLE_API_KEY: 'k', GOOGLE_MODEL: 'v' }, 'vertex-ai v (runtime) by GOOGLE_MODEL'],
    [{ ANTHROPIC_API_KEY: 'k', ANTHROPIC_MODEL: 'c', ANTHROPIC_BASE_URL: 'http://a' }, 'anthropic c (runtime) by ANTHROPIC_MODEL'],
    [{ ...triple, GEMINI_API_KEY: 'k', GEMINI_MODEL: 'g' }, 'openai m-env (runtime) by OPENAI_MODEL'],
    [{ OPENAI_API_KEY: 'k' }, 'model/none-selected'],
    [{ OPENAI_API_KEY: 'k', OPENAI_MODEL: 'm' }, 'model/none-selected'],
    [{ OPENAI_API_KEY: 'k', OPENAI_BASE_URL: 'http://e' }, 'model/none-selected'],
    [{ BAILIAN_CODING_PLAN_API_KEY: 'k', OPENAI_BASE_URL: 'http://e', OPENAI_MODEL: 'm' }, 'model/none-selected'],
    [{ QWEN_OAUTH: '1' }, 'account/signed-out'],
  ])('follows from the variables %j: %s', (environment, choice) => {
    expect(choiceOf({ environment })).toBe(choice);
  });

  it('does not follow from --model and an incomplete set of variables', () => {
    const environment = { OPENAI_API_KEY: 'k', OPENAI_BASE_URL: 'http://e/v1' };
    expect(choiceOf({ environment, flags: { model: 'x' } })).toBe('model/unknown');
    expect(wordsOf({ environment, flags: { model: 'x' } })).toContain('--auth-type');
  });

  it.each(['Openai', 'azure', 3])('%j in settings is an error (D25)', (selectedType) => {
    expect(choiceOf({ settings: { security: { auth: { selectedType } } }, environment: triple })).toBe('model/invalid-auth-type');
  });

  it('must be the enforced one (D24)', () => {
    const settings = { ...openai, security: { auth: { selectedType: 'openai', enforcedType: 'gemini' } } };
    expect(choiceOf({ settings, environment: keys })).toBe('model/wrong-auth-type');
  });
});

describe('the model', () => {
  it('is named by --model, then model.name, then the variable (R10)', () => {
    const settings = { ...openai, model: { name: 'p-one' } };
    const environment = { ...keys, OPENAI_MODEL: 'p-two' };
    expect(choiceOf({ settings, environment, flags: { model: 'p-two' } })).toBe('openai p-two by --model');
    expect(choiceOf({ settings, environment })).toBe('openai p-one by model.name');
    expect(choiceOf({ settings: openai, environment })).toBe('openai p-two by OPENAI_MODEL');
  });

  it('named with the prefix of a runtime model is that model', () => {
    expect(choiceOf({ settings: { ...openai, model: { name: '$runtime|openai|p-two' } } })).toBe('openai p-two by model.name');
  });

  it('is the first listed that has a key when nothing is named (R8)', () => {
    expect(choiceOf({ settings: listed, environment: { KEY_TWO: 'k' } })).toBe('openai p-two by the first listed model that has a key');
    expect(choiceOf({ settings: openai, environment: { KEY_TWO: 'k' } })).toBe('openai p-two by the first listed model that has a key');
    expect(choiceOf({ settings: openai })).toBe('openai p-one by the first listed model');
    expect(choiceOf({ settings: listed })).toBe('model/none-selected');
    expect(wordsOf({ settings: listed })).toContain('Set KEY_ONE or KEY_TWO');
  });

  it('of the documented sample needs its key and nothing else', () => {
    const settings = { modelProviders: { openai: [{ id: 'gpt-4o', envKey: 'OPENAI_API_KEY', baseUrl: 'https://api.openai.com/v1' }], anthropic: [claude] } };
    expect(choiceOf({ settings, environment: { OPENAI_API_KEY: 'k' } })).toBe('openai gpt-4o by the first listed model that has a key');
  });

  it('of several with one id is the one that model.baseUrl names (B33 to B35)', () => {
    const twins = { openai: [one, { ...two, id: 'p-one' }, { id: 'p-one', envKey: 'KEY_TWO', name: 'plain' }] };
    const by = (baseUrl?: string): unknown => {
      const given = { settings: { ...openai, modelProviders: twins, model: { name: 'p-one', baseUrl } } };
      const choice = chooseModel(catalogOf(given).models, inputsOf(given));
      return 'model' in choice && (choice.model.baseUrl?.value ?? 'none');
    };
    expect([by(), by('http://h/two'), by('http://stale'), by('')]).toEqual(['http://h/one', 'http://h/two', 'http://h/one', 'none']);
  });
});

describe('a model that is not listed (R9)', () => {
  it('runs when a key and a base URL resolve', () => {
    expect(choiceOf({ settings: openai, environment: triple, flags: { model: 'x' } })).toBe('openai x (runtime) by --model');
    expect(choiceOf({ settings: openai, environment: { OPENAI_API_KEY: 'k' }, flags: { model: 'x' } })).toBe('openai x (runtime) by --model');
  });

  it('is an error that names it and lists the others when --model names it (S-B14)', () => {
    const given = { settings: { ...openai, model: { name: 'p-one' } }, environment: keys, flags: { model: 'unknown-x' } };
    expect(choiceOf(given)).toBe('model/unknown');
    expect(wordsOf(given)).toMatch(/unknown-x.*p-one, p-two/);
  });

  it('is an error that says where it is listed when another protocol has it', () => {
    const settings = { ...openai, modelProviders: { ...listed.modelProviders, anthropic: [claude] } };
    expect(wordsOf({ settings, environment: keys, flags: { model: 'claude' } })).toContain('--auth-type anthropic');
  });

  it('gives way, with a finding, when only model.name names it', () => {
    const given = { settings: { ...openai, model: { name: 'gone' } }, environment: keys };
    expect(choiceOf(given)).toBe('openai p-one by the first listed model that has a key');
    expect(wordsOf(given)).toMatch(/model\.name in ~\/\.qwen\/settings\.json, line \d+ is gone/);
  });

  it('never sends a key to an address that nobody named because of a stale name', () => {
    const given = { settings: { ...openai, model: { name: 'gone' } }, environment: { ...keys, OPENAI_API_KEY: 'k' } };
    expect(choiceOf(given)).toBe('openai p-one by the first listed model that has a key');
  });

  it('lacks a key when that is all that is missing (A37, K06)', () => {
    expect(choiceOf({ flags: { authType: 'openai', model: 'x' } })).toBe('model/key-missing');
    expect(wordsOf({ flags: { authType: 'openai', model: 'x' } })).toBe('OPENAI_API_KEY is not set.');
  });
});

it('uses the default model of a protocol that is selected, has a key and lists nothing (A05)', () => {
  expect(choiceOf({ flags: { authType: 'openai' }, environment: { OPENAI_API_KEY: 'k' } })).toBe('openai qwen3.7-max (runtime) by --auth-type');
});
