import { describe, expect, it } from 'vitest';
import { loadWorkspace } from '../../../src-main/services/workspace.ts';
import { explainWorkspace } from '../../../src-main/services/explain.ts';
import type { Place } from '../../../src-main/services/place.ts';
import { makeEditor, type Editor } from './editor.ts';

const USER = 'home/.qwen/settings.json';
const PROJECT = 'proj/.qwen/settings.json';
const ENV = 'home/.qwen/.env';

const entry = { id: 'a', envKey: 'OWN_KEY', baseUrl: 'https://entry.example/v1', generationConfig: { timeout: 1000 } };
const KEY = 'openai:a';

async function valueOf(place: Place, field: string) {
  const { models } = await loadWorkspace(place);
  const workspace = await loadWorkspace({ ...place, windowModel: models[0]?.key ?? '' });
  return explainWorkspace(workspace).values.find((value) => value.field === field);
}

/** Makes the hidden source at an index win. */
async function use({ editing, place }: Editor, field: string, at = 0) {
  const { models } = await loadWorkspace(place);
  const source = (await valueOf(place, field))?.hides[at];
  if (!source) throw new Error(`${field} hides nothing`);
  return editing.save(place, { kind: 'use', key: models[0]?.key ?? KEY, field, source });
}

describe('using a hidden source instead', () => {
  it('of a key: the entry names the other variable', async () => {
    const editor = await makeEditor({ [USER]: { modelProviders: { openai: [entry] } }, [ENV]: 'OWN_KEY=own-key-1\nOPENAI_API_KEY=usual-key-1\n' });
    expect(await use(editor, 'key')).toMatchObject({ state: 'saved' });
    expect(await valueOf(editor.place, 'key')).toMatchObject({ source: { name: 'OPENAI_API_KEY' } });
    expect(await editor.text(ENV)).toContain('OWN_KEY=own-key-1');
  });

  it('of the same variable in a weaker file: the stronger statement goes', async () => {
    const editor = await makeEditor({ [USER]: { env: { OWN_KEY: 'settings-key' }, modelProviders: { openai: [entry] } }, [ENV]: '# keys\nOWN_KEY=own-key-1\n' });
    await use(editor, 'key');
    expect(await valueOf(editor.place, 'key')).toMatchObject({ source: { layer: 'settings-env' } });
    expect(await editor.text(ENV)).toBe('# keys\n');
  });

  it('of a base URL: the entry gives up its own', async () => {
    const editor = await makeEditor({ [USER]: { modelProviders: { openai: [entry] } } }, { environment: { OPENAI_BASE_URL: 'https://variable.example/v1', OWN_KEY: 'k' } });
    await use(editor, 'baseUrl');
    expect(await valueOf(editor.place, 'baseUrl')).toMatchObject({ value: 'https://variable.example/v1' });
  });

  it('of the settings above a sealed entry: the value is copied into it', async () => {
    const editor = await makeEditor({ [USER]: { model: { generationConfig: { timeout: 9000 } }, modelProviders: { openai: [entry] } } }, { environment: { OWN_KEY: 'k' } });
    await use(editor, 'generationConfig.timeout');
    expect(await valueOf(editor.place, 'generationConfig.timeout')).toMatchObject({ value: 9000, source: { layer: 'model-entry' } });
  });

  it('of the user’s file: the project’s statement goes', async () => {
    const auth = (baseUrl: string) => ({ security: { auth: { baseUrl } } });
    const { baseUrl: _baseUrl, ...bare } = entry;
    const editor = await makeEditor({ [USER]: { ...auth('https://user.example/v1'), modelProviders: { openai: [bare] } }, [PROJECT]: auth('https://project.example/v1') }, { environment: { OWN_KEY: 'k' } });
    await use(editor, 'baseUrl');
    expect(await valueOf(editor.place, 'baseUrl')).toMatchObject({ value: 'https://user.example/v1' });
    expect(JSON.parse(await editor.text(PROJECT))).toEqual({ security: { auth: {} } });
  });

  it('is refused with a reason where the environment is stronger', async () => {
    const editor = await makeEditor({ [USER]: { env: { OWN_KEY: 'settings-key' }, modelProviders: { openai: [entry] } } }, { environment: { OWN_KEY: 'process-key' } });
    expect(await use(editor, 'key')).toMatchObject({ state: 'impossible', message: expect.stringContaining('start the app again') as string });
  });

  it('is refused when the model would not count any more: without its base URL it is another one again', async () => {
    const { baseUrl: _baseUrl, ...bare } = entry;
    const environment = { OPENAI_BASE_URL: 'https://variable.example/v1', OWN_KEY: 'k' };
    const { editing, place, text } = await makeEditor({ [USER]: { modelProviders: { openai: [bare, entry] } } }, { environment });
    const before = await text(USER);
    const key = (await loadWorkspace(place)).models.find(({ key: name }) => name.includes('#'))?.key ?? '';
    const wanted = explainWorkspace(await loadWorkspace({ ...place, windowModel: key })).values.find(({ field }) => field === 'baseUrl')?.hides[0];
    if (!wanted) throw new Error('nothing is hidden');
    const draft = { kind: 'use' as const, key, field: 'baseUrl', source: wanted };
    expect(await editing.preview(place, draft)).toMatchObject({ state: 'impossible', message: expect.stringMatching(/nothing was changed.*listed before/) as string });
    expect(await editing.save(place, draft)).toMatchObject({ state: 'impossible' });
    expect(await text(USER)).toBe(before);
  });

  it('is refused for a source that is not there', async () => {
    const { editing, place } = await makeEditor({ [USER]: { modelProviders: { openai: [entry] } } });
    const key = (await loadWorkspace(place)).models[0]?.key ?? '';
    expect(await editing.save(place, { kind: 'use', key, field: 'baseUrl', source: { layer: 'environment', name: 'NOPE' } })).toMatchObject({ state: 'impossible' });
  });
});
