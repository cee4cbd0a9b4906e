import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DEMO_KEY } from '../../src-main/core/models/key.ts';
import { loadWorkspace } from '../../src-main/services/workspace.ts';
import { KEYS, makeHome, PROJECT, TWO_MODELS, USER } from './home.ts';

const selected = { ...TWO_MODELS, security: { auth: { selectedType: 'openai' } }, model: { name: 'p-two' } };

describe('a workspace without any settings', () => {
  it('lists the demo alone, selects nothing, and says what to do', async () => {
    const { place } = await makeHome();
    const workspace = await loadWorkspace(place);
    expect(workspace.models.map(({ key }) => key)).toEqual([DEMO_KEY]);
    expect(workspace.selection).toMatchObject({ key: null, problem: { code: 'model/none-selected' } });
    expect(workspace).toMatchObject({ findings: [], selectionFile: '~/.qwen/settings.json' });
    expect(workspace.fatal).toBeUndefined();
    expect(workspace.route()).toMatchObject({ ok: false, error: { code: 'model/none-selected' } });
  });

  it('survives a home and a folder that do not exist', async () => {
    const { place, root } = await makeHome();
    const workspace = await loadWorkspace({ ...place, home: join(root, 'no'), cwd: join(root, 'nowhere', 'at', 'all') });
    expect(workspace.selection.key).toBeNull();
    expect(workspace.findings).toEqual([]);
  });
});

describe('the list of models', () => {
  it('has what the picker shows, and no secret', async () => {
    const { place } = await makeHome({ [USER]: TWO_MODELS }, { environment: { KEY_ONE: 'k-one' } });
    const { models } = await loadWorkspace(place);
    expect(models).toMatchObject([
      { provider: 'openai', group: 'OpenAI-compatible', id: 'p-one', name: 'P One', host: 'h', runtime: false, origin: { file: '~/.qwen/settings.json', line: 4 } },
      { id: 'p-two', unusable: { message: 'KEY_TWO is not set.', lookedIn: ['the environment', '.env files (none found)', 'env in ~/.qwen/settings.json'] } },
      { provider: 'demo', group: 'Demo', name: 'Demo' },
    ]);
    expect(models[0]).not.toHaveProperty('unusable');
    expect(JSON.stringify(models)).not.toContain('k-one');
  });

  it('begins with the runtime models, which stay when another model is selected', async () => {
    const environment = { ...KEYS, OPENAI_API_KEY: 'k', OPENAI_BASE_URL: 'http://e/v1', OPENAI_MODEL: 'm-env' };
    const { place } = await makeHome({ [USER]: selected }, { environment, flags: { model: 'm-flag' } });
    const { models, selection } = await loadWorkspace(place);
    expect(models.map(({ id, runtime }) => [id, runtime])).toEqual([['m-flag', true], ['m-env', true], ['p-one', false], ['p-two', false], ['demo', false]]);
    expect(selection).toEqual({ key: models[0]?.key, decidedBy: { layer: 'flag', name: '--model' } });
  });

  it('shows the other protocols under their own headings, at their official servers', async () => {
    const settings = { modelProviders: { anthropic: [{ id: 'claude', envKey: 'K' }], gemini: [{ id: 'g', envKey: 'K' }], 'vertex-ai': [{ id: 'v', envKey: 'K' }] } };
    const { place } = await makeHome({ [USER]: settings }, { environment: { K: 'k' } });
    const { models, route } = await loadWorkspace(place);
    expect(models.map(({ group, host }) => [group, host])).toEqual([
      ['Anthropic', 'api.anthropic.com'],
      ['Google Gemini', 'generativelanguage.googleapis.com'],
      ['Vertex AI', 'aiplatform.googleapis.com'],
      ['Demo', undefined],
    ]);
    expect(models.filter(({ unusable }) => unusable)).toEqual([]);
    expect(models.slice(0, 3).map(({ key }) => route(key))).toMatchObject([
      { value: { endpoint: 'https://api.anthropic.com/v1/messages' } },
      { value: { endpoint: 'https://generativelanguage.googleapis.com/v1beta/models/g:streamGenerateContent?alt=sse' } },
      { value: { endpoint: 'https://aiplatform.googleapis.com/v1beta1/publishers/google/models/v:streamGenerateContent?alt=sse' } },
    ]);
  });

  it('names the .env file and the settings files in which a key was looked for', async () => {
    const { place } = await makeHome({ [USER]: '{', [PROJECT]: TWO_MODELS, 'proj/.env': 'KEY_ONE=\n' });
    const [model] = (await loadWorkspace({ ...place, home: place.cwd.replace('proj', 'home') })).models;
    expect(model?.unusable?.message).toMatch(/^KEY_ONE is not set\. KEY_ONE in .*\/proj\/\.env, line 1 is empty/);
    expect(model?.unusable?.lookedIn).toEqual([
      'the environment',
      expect.stringMatching(/\/proj\/\.env$/),
      expect.stringMatching(/^env in .*\/proj\/\.qwen\/settings\.json$/),
      'env in ~/.qwen/settings.json (cannot be read)',
    ]);
  });
});

describe('the selection', () => {
  it('names the file and line that decided', async () => {
    const { place } = await makeHome({ [USER]: selected }, { environment: KEYS });
    expect((await loadWorkspace(place)).selection).toMatchObject({ decidedBy: { layer: 'settings', name: 'model.name', file: '~/.qwen/settings.json', line: 24 } });
  });

  it('follows the window before flags and settings', async () => {
    const { place } = await makeHome({ [USER]: selected }, { environment: KEYS, flags: { model: 'p-two' } });
    const [first] = (await loadWorkspace(place)).models;
    const workspace = await loadWorkspace({ ...place, windowModel: first?.key ?? '' });
    expect(workspace.selection).toMatchObject({ key: first?.key, decidedBy: { layer: 'window' } });
    expect(workspace.route()).toMatchObject({ ok: true, value: { modelId: { value: 'p-one' } } });
  });

  it('is never another model than the one chosen for the window', async () => {
    const { place } = await makeHome({ [USER]: selected }, { environment: KEYS, windowModel: 'openai:gone' });
    expect((await loadWorkspace(place)).selection).toMatchObject({ key: null, problem: { code: 'model/unknown' } });
  });

  it('is the demo only when a person chose it', async () => {
    const { place } = await makeHome({}, { flags: { model: 'demo' } });
    expect((await loadWorkspace(place)).selection.key).toBeNull();
    const workspace = await loadWorkspace({ ...place, windowModel: DEMO_KEY });
    const route = workspace.route();
    expect(route).toMatchObject({ ok: true, value: { provider: 'demo', ambientHeaders: {} } });
    for (const part of ['key', 'baseUrl', 'endpoint']) expect(route.ok && route.value).not.toHaveProperty(part);
  });
});
