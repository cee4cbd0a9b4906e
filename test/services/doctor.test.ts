import { describe, expect, it } from 'vitest';
import { printable } from '../../src-main/core/doctor/printable.ts';
import { diagnose } from '../../src-main/services/doctor.ts';
import { foundOf, theFinding } from './examining.ts';
import { KEYS, makeHome, PROJECT, TWO_MODELS, USER } from './home.ts';

const FILE = '~/.qwen/settings.json';
const model = (fields: object): object => ({ modelProviders: { openai: [{ id: 'a', baseUrl: 'http://h/v1', ...fields }] } });

it('has nothing to say about files that are in order', async () => {
  const { place } = await makeHome({ [USER]: TWO_MODELS }, { environment: KEYS });
  expect(await diagnose(place)).toEqual([]);
});

it('says of an empty home only that no model is set up, which is no error', async () => {
  const { place } = await makeHome();
  expect(await diagnose(place)).toMatchObject([{ code: 'model/none-selected', severity: 'note' }]);
});

it('puts errors first', async () => {
  const { place } = await makeHome({ [USER]: { ...model({ envKey: 'sk-0123456789' }), security: { auth: { apiKey: 'k' } } } });
  const severities = (await diagnose(place)).map(({ severity }) => severity);
  expect(severities).toEqual(severities.toSorted((a, b) => ['error', 'warning', 'note'].indexOf(a) - ['error', 'warning', 'note'].indexOf(b)));
  expect(severities[0]).toBe('error');
});

it('shows a malformed file with place and caret, and no text of it', async () => {
  const { place } = await makeHome({ [USER]: '{\n  "env": { "KEY": "sk-0123456789" "B": 1 }\n}' });
  const [found] = await foundOf(place, 'settings/malformed');
  expect(found).toMatchObject({ severity: 'error', file: FILE, line: 2 });
  expect(found?.excerpt).toMatch(/\n +\^$/);
  expect(JSON.stringify(await diagnose(place))).not.toContain('0123456789');
});

describe('keys', () => {
  it('that are missing are one finding a variable, with the models that need it', async () => {
    const { place } = await makeHome({ [USER]: TWO_MODELS }, { environment: { KEY_ONE: 'k' } });
    expect(await theFinding(place, 'key/missing')).toMatch(/^warning ~\/\.qwen\/settings\.json:\d+:\d+ KEY_TWO is not set, so p-two cannot be used\./);
  });

  it('that are empty are found where they are', async () => {
    const { place } = await makeHome({ [USER]: TWO_MODELS, 'proj/.qwen/.env': '\nKEY_TWO=\n' }, { environment: { KEY_ONE: 'k' } });
    expect(await theFinding(place, 'key/empty')).toContain('/proj/.qwen/.env:2: KEY_TWO in');
  });

  it('in the place of a variable name are found and not repeated', async () => {
    const { place } = await makeHome({ [USER]: model({ envKey: 'sk-abcdefghijklmnop' }) });
    expect(await theFinding(place, 'key/in-env-key')).toContain(`error ${FILE}:`);
    expect(JSON.stringify((await diagnose(place)).map(printable))).not.toContain('abcdefghijklmnop');
  });

  it('that the chosen model lacks stop every request, which is an error', async () => {
    const { place } = await makeHome({ [USER]: { ...TWO_MODELS, model: { name: 'p-one' } } });
    expect(await theFinding(place, 'model/key-missing')).toMatch(/^error .*KEY_ONE is not set/);
    expect(await theFinding(place, 'key/missing')).toMatch(/KEY_TWO is not set, so p-two cannot/);
  });
});

describe('what does not count', () => {
  it('is model.generationConfig beside a listed model', async () => {
    const { place } = await makeHome({ [USER]: { ...TWO_MODELS, model: { name: 'p-one', generationConfig: { timeout: 5 } } } }, { environment: KEYS });
    expect(await theFinding(place, 'entry/settings-ignored')).toMatch(/^warning .*model\.generationConfig \(timeout\) does not count for p-one.*modelProviders\.openai\[0\]/);
  });

  it('is each variable that an entry or the settings overrule', async () => {
    const environment = { ...KEYS, OPENAI_API_KEY: 'x', OPENAI_BASE_URL: 'http://x', OPENAI_MODEL: 'm' };
    const { place } = await makeHome({ [USER]: { ...TWO_MODELS, model: { name: 'p-one' }, security: { auth: { selectedType: 'openai' } } } }, { environment });
    const messages = (await foundOf(place, 'entry/variable-hidden')).map(({ message }) => message.split(' ')[0]);
    expect(messages).toEqual(['OPENAI_API_KEY', 'OPENAI_BASE_URL', 'OPENAI_MODEL']);
  });

  it("is the user's list when a project has one, with the models that are lost", async () => {
    const { place } = await makeHome({ [USER]: TWO_MODELS, [PROJECT]: model({}) }, { environment: KEYS });
    expect(await theFinding(place, 'settings/list-replaced')).toMatch(/^warning .*\/proj\/\.qwen\/settings\.json.*~\/\.qwen\/settings\.json.*p-one, p-two/);
  });

  it('is a variable that is excluded by name', async () => {
    const { place } = await makeHome({ 'proj/.env': 'A=1\nDEBUG=1' });
    expect(await theFinding(place, 'env/variable-excluded')).toMatch(/^note .*\/proj\/\.env:2: DEBUG does not count/);
  });

  it('is a .env file behind a nearer one; of home files the CLI is named', async () => {
    const { place } = await makeHome({ 'proj/.env': 'A=1', '.env': 'B=1', 'home/.env': 'C=1' });
    expect(await theFinding(place, 'env/hidden-file')).toMatch(/^note .*\/\.env:: This file is not read here/);
    expect(await theFinding(place, 'env/cli-reads-more')).toMatch(/^note ~\/\.env:: .*newest Qwen Code CLI also reads/);
  });
});

describe('settings', () => {
  it('that are deprecated are named, never their value', async () => {
    const { place } = await makeHome({ [USER]: { security: { auth: { apiKey: 'k-deprecated', baseUrl: 'http://h' } } } });
    const found = await foundOf(place, 'settings/deprecated');
    expect(found.map(({ message }) => message.split(' ')[0])).toEqual(['security.auth.apiKey', 'security.auth.baseUrl']);
    expect(JSON.stringify(await diagnose(place))).not.toContain('k-deprecated');
  });

  it('of the organisation are named', async () => {
    const { place } = await makeHome({ [USER]: TWO_MODELS, 'sys/settings.json': { model: { name: 'p-two' }, env: { HTTPS_PROXY: 'http://p' } } }, { environment: KEYS });
    expect(await theFinding(place, 'settings/managed')).toMatch(/^note .*manages model\.name, env\.HTTPS_PROXY/);
  });

  it('that name a sign-in method that does not exist stop every request', async () => {
    const { place } = await makeHome({ [USER]: '{\n  "security": {\n    "auth": { "selectedType": "azure" }\n  }\n}' });
    expect(await theFinding(place, 'model/invalid-auth-type')).toContain(`error ${FILE}:3:15`);
  });

  it('that name a model that is not listed are found', async () => {
    const { place } = await makeHome({ [USER]: { ...TWO_MODELS, model: { name: 'gone' }, security: { auth: { selectedType: 'openai' } } } }, { environment: KEYS });
    expect(await theFinding(place, 'model/name-not-listed')).toContain('gone');
  });

  it('of the top level that cannot be used are found', async () => {
    const { place } = await makeHome({ [USER]: { model: { generationConfig: { maxRetries: -1 } } } });
    expect(await theFinding(place, 'settings/field-ignored')).toContain('model.generationConfig.maxRetries must be');
  });

  it('that hold a key say where it belongs, but not for a reference', async () => {
    const { place } = await makeHome({ [USER]: { env: { MY_KEY: 'k-12345', OTHER_KEY: '${MY_KEY}', LANG: 'C' } } });
    expect((await foundOf(place, 'secret/in-settings')).map(({ message }) => message.split(' ')[0])).toEqual(['MY_KEY']);
  });
});
