import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { Secret } from '../../src-main/core/secret.ts';
import type { PlaceVault } from '../../src-main/services/place.ts';
import { explained, lineOf } from './explaining.ts';
import { makeHome, PROJECT, USER } from './home.ts';

const SETTINGS = `{
  "modelProviders": {
    "openai": [
      {
        "id": "p-one",
        "name": "P One",
        "envKey": "KEY_ONE",
        "baseUrl": "http://h/one/v1",
        "generationConfig": {
          "timeout": 5000,
          "customHeaders": { "X-Api-Key": "abcdefgh", "X-Team": "blue" }
        }
      }
    ]
  },
  "model": {
    "name": "p-one",
    "generationConfig": { "timeout": 1 }
  },
  "env": { "KEY_ONE": "k-settings" }
}`;

const FILE = '~/.qwen/settings.json';

describe('a request that can be sent', () => {
  it('has each value with layer, file, line and what it hides', async () => {
    const { place } = await makeHome({ [USER]: SETTINGS, 'proj/.env': '\nKEY_ONE=k-file' }, { environment: { OPENAI_BASE_URL: 'http://o', OPENAI_MODEL: 'm' } });
    const explanation = await explained(place);
    const file = `${place.cwd}/.env`;
    const sha = createHash('sha256').update('k-file').digest('hex').slice(0, 8);
    expect(explanation.ok).toBe(true);
    expect(lineOf(explanation, 'protocol')).toBe(`"openai" from model.name (settings ${FILE}:17)`);
    expect(lineOf(explanation, 'model')).toBe(`"p-one" from model.name (settings ${FILE}:17); hides OPENAI_MODEL`);
    expect(lineOf(explanation, 'name')).toBe(`"P One" from modelProviders.openai[0].name (model-entry ${FILE}:6)`);
    expect(lineOf(explanation, 'baseUrl')).toContain(`modelProviders.openai[0].baseUrl (model-entry ${FILE}:8); hides OPENAI_BASE_URL`);
    expect(lineOf(explanation, 'key')).toBe(`"sha256:${sha}" from KEY_ONE (env-file ${file}:2); hides env.KEY_ONE ${FILE}:20`);
    expect(lineOf(explanation, 'generationConfig.timeout')).toBe(
      `5000 from modelProviders.openai[0].generationConfig.timeout (model-entry ${FILE}:10); hides model.generationConfig.timeout ${FILE}:18`,
    );
    expect(lineOf(explanation, 'generationConfig.maxRetries')).toBe('3 from the default (default)');
  });

  it('shows no key and no header that is named like one', async () => {
    const { place } = await makeHome({ [USER]: SETTINGS }, { environment: { KEY_ONE: 'sk-proj-0123456789' }, flags: { openaiApiKey: new Secret('k-flag-9876') } });
    const text = JSON.stringify(await explained(place));
    expect(text).not.toMatch(/0123456789|k-flag|k-settings|abcdefgh/);
    expect(text).toContain('blue');
  });

  it('names the ambient headers', async () => {
    const { place } = await makeHome({ [USER]: SETTINGS }, { environment: { OPENAI_ORG_ID: 'org-1' } });
    expect(lineOf(await explained(place), 'header.OpenAI-Organization')).toBe('"org-1" from OPENAI_ORG_ID (environment)');
  });

  it('names the proxy without its password, and the limit that a variable sets', async () => {
    const environment = { HTTP_PROXY: 'http://me:hunter22@proxy:3128', QWEN_CODE_MAX_OUTPUT_TOKENS: '100' };
    const { place } = await makeHome({ [USER]: SETTINGS }, { environment });
    const explanation = await explained(place);
    expect(lineOf(explanation, 'proxy')).toBe('"http://•••@proxy:3128" from HTTP_PROXY (environment)');
    expect(lineOf(explanation, 'maxOutputTokens')).toBe('100 from QWEN_CODE_MAX_OUTPUT_TOKENS (environment)');
  });

  it('names the variable that stands in for a timeout that no entry states', async () => {
    const environment = { QWEN_CODE_API_TIMEOUT_MS: '7000' };
    const { place } = await makeHome({ [USER]: SETTINGS }, { environment });
    expect(lineOf(await explained(place), 'generationConfig.timeout')).toMatch(/^5000 from .*; hides model\.generationConfig\.timeout .*, QWEN_CODE_API_TIMEOUT_MS$/);
    const bare = await makeHome({ [USER]: SETTINGS.replace('"timeout": 5000,', '') }, { environment });
    expect(lineOf(await explained(bare.place), 'generationConfig.timeout')).toMatch(/^7000 from QWEN_CODE_API_TIMEOUT_MS \(environment\); hides model\.generationConfig\.timeout/);
  });

  it('names the project of Application Default Credentials, which need no key', async () => {
    const environment = { GOOGLE_CLOUD_PROJECT: 'proj-1', GOOGLE_MODEL: 'gemini-x', GOOGLE_CLOUD_LOCATION: 'eu' };
    const { place } = await makeHome({}, { environment });
    const explanation = await explained(place);
    expect(lineOf(explanation, 'credential')).toBe('{"project":"proj-1","location":"eu"} from GOOGLE_CLOUD_PROJECT (environment)');
    expect(lineOf(explanation, 'key')).toBe('unknown');
  });

  it('leaves a key in the vault closed, and says so', async () => {
    const vault: PlaceVault = { look: (name) => (name === 'KEY_ONE' ? { state: 'closed' } : undefined), ready: async () => undefined, open: () => Promise.reject(new Error('opened')), findings: () => [] };
    const { place } = await makeHome({ [USER]: SETTINGS.replace('"KEY_ONE": "k-settings"', '') }, { vault });
    expect(lineOf(await explained(place), 'key')).toBe('"opened when a request needs it" from KEY_ONE (vault)');
  });

  it('says which list a project list replaces', async () => {
    const list = { modelProviders: { openai: [{ id: 'p-two', envKey: 'KEY_ONE', baseUrl: 'http://h/two' }] }, model: { name: 'p-two' } };
    const { place } = await makeHome({ [USER]: SETTINGS, [PROJECT]: list });
    expect(lineOf(await explained(place), 'entry')).toContain(`hides modelProviders.openai ${FILE}:3`);
  });
});

describe('a request that cannot be sent', () => {
  it('for want of a key is explained as far as it is known', async () => {
    const { place } = await makeHome({ [USER]: SETTINGS.replace('"KEY_ONE": "k-settings"', '') });
    const explanation = await explained(place);
    expect(explanation).toMatchObject({ ok: false, error: { code: 'model/key-missing' } });
    expect(lineOf(explanation, 'model')).toContain('p-one');
    expect(lineOf(explanation, 'baseUrl')).toContain('http://h/one/v1');
    expect(lineOf(explanation, 'key')).toBe('unknown');
  });

  it('for want of a model shows what was asked for', async () => {
    const { place } = await makeHome({ [USER]: SETTINGS }, { flags: { model: 'nope' } });
    const explanation = await explained(place);
    expect(explanation).toMatchObject({ ok: false, error: { code: 'model/unknown' } });
    expect(lineOf(explanation, 'model')).toBe(`"nope" from --model (flag); hides model.name ${FILE}:17`);
  });

  it('because a file is malformed is explained from the other layers', async () => {
    const { place } = await makeHome({ [USER]: SETTINGS, [PROJECT]: '{ oops' });
    const explanation = await explained(place);
    expect(explanation).toMatchObject({ ok: false, error: { code: 'settings/malformed' } });
    expect(lineOf(explanation, 'model')).toContain('p-one');
  });
});
