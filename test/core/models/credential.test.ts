import { describe, expect, it } from 'vitest';
import { buildRoute } from '../../../src-main/core/models/build-route.ts';
import type { Route } from '../../../src-main/core/models/route.ts';
import type { Result } from '../../../src-main/core/result.ts';
import { catalogOf, choiceOf, inputsOf } from './given.ts';

function route(environment: Record<string, string>, fields: object = {}): Result<Route> {
  const settings = { modelProviders: { 'vertex-ai': [{ id: 'g', ...fields }] } };
  const [model] = catalogOf({ settings }).models;
  if (!model) throw new Error('the entry was skipped');
  return buildRoute(model, inputsOf({ settings, environment }));
}

const endpoint = (result: Result<Route>): unknown => (result.ok ? result.value.endpoint : result.error.message);

describe('Vertex AI without a key', () => {
  it.each([
    [undefined, 'https://aiplatform.googleapis.com', 'global'],
    ['europe-west4', 'https://europe-west4-aiplatform.googleapis.com', 'europe-west4'],
    ['us', 'https://aiplatform.us.rep.googleapis.com', 'us'],
  ])('goes to the server of the location %s', (location, server, named) => {
    const result = route({ GOOGLE_CLOUD_PROJECT: 'p1', ...(location === undefined ? {} : { GOOGLE_CLOUD_LOCATION: location }) });
    expect(endpoint(result)).toBe(`${server}/v1beta1/projects/p1/locations/${named}/publishers/google/models/g:streamGenerateContent?alt=sse`);
    expect(result.ok && result.value).not.toHaveProperty('key');
    expect(result).toMatchObject({ value: { credential: { value: { project: 'p1', location: named }, source: { name: 'GOOGLE_CLOUD_PROJECT' } } } });
  });

  it('goes to a base URL that is stated', () => {
    expect(endpoint(route({ GOOGLE_CLOUD_PROJECT: 'p1' }, { baseUrl: 'http://h' }))).toContain('http://h/v1beta1/projects/p1/locations/global/');
  });

  it('knows where the credentials are when variables say so', () => {
    const environment = { GOOGLE_CLOUD_PROJECT: 'p1', GOOGLE_APPLICATION_CREDENTIALS: '/k.json', CLOUDSDK_CONFIG: '/conf' };
    expect(route(environment)).toMatchObject({ value: { credential: { value: { file: '/k.json', folder: '/conf' } } } });
  });

  it('gives way to a key (A31)', () => {
    const result = route({ GOOGLE_API_KEY: 'k', GOOGLE_CLOUD_PROJECT: 'p1', GOOGLE_CLOUD_LOCATION: 'europe-west4' });
    expect(endpoint(result)).toBe('https://aiplatform.googleapis.com/v1beta1/publishers/google/models/g:streamGenerateContent?alt=sse');
    expect(result.ok && result.value).not.toHaveProperty('credential');
  });

  it('is proposed next to the key when neither is there', () => {
    expect(endpoint(route({}))).toMatch(/^GOOGLE_API_KEY is not set\. .*GOOGLE_CLOUD_PROJECT.*Application Default Credentials/);
  });

  it('is selected by its variables alone', () => {
    expect(choiceOf({ environment: { GOOGLE_CLOUD_PROJECT: 'p1', GOOGLE_MODEL: 'g' } })).toBe('vertex-ai g (runtime) by GOOGLE_MODEL');
  });

  it('is not for other protocols', () => {
    const settings = { modelProviders: { gemini: [{ id: 'g' }] } };
    const [model] = catalogOf({ settings }).models;
    expect(model && buildRoute(model, inputsOf({ settings, environment: { GOOGLE_CLOUD_PROJECT: 'p1' } }))).toMatchObject({ ok: false, error: { code: 'model/key-missing' } });
  });
});

describe('variables that stand in for settings', () => {
  const environment = { GOOGLE_API_KEY: 'k', QWEN_CODE_MAX_OUTPUT_TOKENS: '500', QWEN_CODE_API_TIMEOUT_MS: '7000' };

  it('count where the entry says nothing', () => {
    expect(route(environment)).toMatchObject({ value: { maxOutputTokens: 500, generation: { value: { timeout: 7000 } } } });
    expect(route(environment, { generationConfig: { timeout: 9 } })).toMatchObject({ value: { generation: { value: { timeout: 9 } } } });
  });

  it.each(['0', '-1', '1.5', 'many'])('that are %s count as not set', (value) => {
    const result = route({ ...environment, QWEN_CODE_MAX_OUTPUT_TOKENS: value, QWEN_CODE_API_TIMEOUT_MS: value });
    expect(result.ok && result.value).not.toHaveProperty('maxOutputTokens');
    expect(result.ok && result.value.generation.value).toEqual({});
  });
});
