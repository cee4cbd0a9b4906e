import { describe, expect, it } from 'vitest';
import { Secret } from '../../src-main/core/secret.ts';
import { loadWorkspace } from '../../src-main/services/workspace.ts';
import { KEYS, makeHome, PROJECT, TWO_MODELS, USER } from './home.ts';

const settings = { ...TWO_MODELS, security: { auth: { selectedType: 'openai' } }, model: { name: 'p-one' } };
const file = '~/.qwen/settings.json';

async function routeOf(...given: Parameters<typeof makeHome>): Promise<unknown> {
  const { place } = await makeHome(...given);
  const route = (await loadWorkspace(place)).route();
  if (!route.ok) throw new Error(route.error.message);
  return { ...route.value, key: { ...route.value.key, value: route.value.key?.value.reveal() } };
}

describe('a route', () => {
  it('has every part with where it came from', async () => {
    const route = await routeOf({ [USER]: settings, 'proj/.qwen/.env': '# keys\nKEY_ONE=k-env\n' });
    expect(route).toMatchObject({
      provider: 'openai',
      name: 'P One',
      modelId: { value: 'p-one', source: { layer: 'model-entry', name: 'modelProviders.openai[0].id', file, line: 5 } },
      baseUrl: { value: 'http://h/one/v1', source: { name: 'modelProviders.openai[0].baseUrl', file, line: 8 } },
      endpoint: 'http://h/one/v1/chat/completions',
      key: { value: 'k-env', source: { layer: 'env-file', name: 'KEY_ONE', line: 2 }, hides: [] },
      generation: { value: {} },
      ambientHeaders: {},
    });
  });

  it('says what the place that settled the key hides', async () => {
    const withEnv = { ...settings, env: { KEY_ONE: 'k-settings' } };
    const files = { [USER]: withEnv, 'home/.qwen/.env': 'KEY_ONE=k-file\n' };
    const flags = { openaiApiKey: new Secret('k-flag') };
    expect(await routeOf(files, { environment: { KEY_ONE: 'k-process' }, flags })).toMatchObject({
      key: {
        value: 'k-flag',
        source: { layer: 'flag', name: '--openai-api-key' },
        hides: [
          { layer: 'environment', name: 'KEY_ONE' },
          { layer: 'env-file', name: 'KEY_ONE', file: '~/.qwen/.env', line: 1 },
          { layer: 'settings-env', name: 'env.KEY_ONE', file, line: 27 },
        ],
      },
    });
  });

  it('splits the query string off the base URL (R7)', async () => {
    const azure = { modelProviders: { openai: [{ id: 'gpt', envKey: 'KEY_ONE', baseUrl: 'https://x.azure.com/openai/deployments/d/chat/completions?api-version=2024-06-01' }] } };
    expect(await routeOf({ [USER]: azure }, { environment: KEYS })).toMatchObject({
      baseUrl: { value: 'https://x.azure.com/openai/deployments/d' },
      query: { 'api-version': '2024-06-01' },
      endpoint: 'https://x.azure.com/openai/deployments/d/chat/completions?api-version=2024-06-01',
    });
  });

  it('seals a listed entry and gives model.generationConfig to a runtime model (R16, G09, G10)', async () => {
    const tuned = { ...settings, model: { name: 'p-one', generationConfig: { timeout: 7 } } };
    expect(await routeOf({ [USER]: tuned }, { environment: KEYS })).toMatchObject({ generation: { value: {} } });
    const environment = { OPENAI_API_KEY: 'k', OPENAI_BASE_URL: 'http://e/v1' };
    expect(await routeOf({ [USER]: tuned }, { environment, flags: { model: 'other' } })).toMatchObject({
      generation: { value: { timeout: 7 }, source: { name: 'model.generationConfig', file } },
    });
  });

  it('carries the headers of ambient variables, wherever they are set (A48)', async () => {
    const files = { [USER]: settings, 'proj/.env': 'OPENAI_PROJECT_ID=prj\n' };
    expect(await routeOf(files, { environment: { ...KEYS, OPENAI_ORG_ID: 'org' } })).toMatchObject({
      ambientHeaders: { 'OpenAI-Organization': 'org', 'OpenAI-Project': 'prj' },
    });
  });

  it('is to the project\'s own models where the project lists some (B41)', async () => {
    const project = { modelProviders: { openai: [{ id: 'p-proj', envKey: 'KEY_TWO', baseUrl: 'http://proj/v1' }] }, model: { name: 'p-proj' } };
    expect(await routeOf({ [USER]: settings, [PROJECT]: project }, { environment: KEYS })).toMatchObject({ endpoint: 'http://proj/v1/chat/completions' });
  });

  it('fills references from the .env file and from env of settings, not twice (I03 to I08)', async () => {
    const references = {
      modelProviders: { openai: [{ id: '$ID', envKey: 'KEY_ONE', baseUrl: 'http://${HOST}/v1' }] },
      env: { ID: 'from-settings', KEY_ONE: '$ID' },
    };
    expect(await routeOf({ [USER]: references, 'proj/.env': 'HOST=from-file\n' })).toMatchObject({
      modelId: { value: 'from-settings' },
      endpoint: 'http://from-file/v1/chat/completions',
      key: { value: '$ID' },
    });
  });
});

it('an error of a missing key says where to put it', async () => {
  const { place } = await makeHome({ [USER]: settings });
  const route = (await loadWorkspace(place)).route();
  const message = 'KEY_ONE is not set. It was looked for in: the environment; .env files (none found); env in ~/.qwen/settings.json. Set it in one of these places, then try again.';
  expect(route).toEqual({ ok: false, error: { code: 'model/key-missing', message, action: 'check-key' } });
});
