import { describe, expect, it } from 'vitest';
import { freshRoute } from '../../../src-main/services/fresh-route.ts';
import { loadWorkspace } from '../../../src-main/services/workspace.ts';
import { PROJECT, USER } from '../home.ts';
import { DEEPSEEK, KEY, settingUp } from './setting-up.ts';

const ENV = 'home/.qwen/.env';

describe('setting a provider up in an empty home', () => {
  it('writes the key first, into a file that only its owner can read, then the settings', async () => {
    const { apply, read, mode } = await settingUp();
    expect(await apply(DEEPSEEK)).toEqual({ modelKey: expect.stringContaining('openai:deepseek-v4-pro#'), written: ['~/.qwen/.env', '~/.qwen/settings.json'] });
    expect(await read(ENV)).toBe(`DEEPSEEK_API_KEY=${KEY}\n`);
    expect([await mode(ENV), await mode(USER)]).toEqual(['600', '600']);
    expect(JSON.parse((await read(USER)) ?? '')).toEqual({
      modelProviders: { openai: [{ id: 'deepseek-v4-pro', name: '[DeepSeek] deepseek-v4-pro', baseUrl: 'https://api.deepseek.com', envKey: 'DEEPSEEK_API_KEY' }] },
      security: { auth: { selectedType: 'openai' } },
      model: { name: 'deepseek-v4-pro', baseUrl: '' },
    });
  });

  it('ends with a model that is chosen and can be sent to', async () => {
    const { apply, place } = await settingUp();
    const { modelKey } = await apply(DEEPSEEK);
    expect((await loadWorkspace(place)).selection).toMatchObject({ key: modelKey });
    expect(await freshRoute(place)).toMatchObject({ ok: true, value: { endpoint: 'https://api.deepseek.com/chat/completions', key: { source: { layer: 'env-file' } } } });
  });

  it('shows before what it writes, and no key', async () => {
    const { preview, read } = await settingUp();
    const shown = await preview(DEEPSEEK);
    expect(shown.preview.files.map(({ file, created, note }) => [file, created, note])).toEqual([
      ['~/.qwen/.env', true, 'Only you can read this file (mode 0600).'],
      ['~/.qwen/settings.json', true, undefined],
    ]);
    expect(shown).toMatchObject({ endpoint: 'https://api.deepseek.com/chat/completions', warnings: [], vault: [] });
    expect(JSON.stringify(shown)).not.toContain(KEY);
    expect([await read(ENV), await read(USER)]).toEqual([null, null]);
  });

  it('keeps the key in the vault', async () => {
    const { preview, apply, place, read } = await settingUp();
    expect((await preview({ ...DEEPSEEK, custody: 'vault' })).vault).toEqual([{ name: 'DEEPSEEK_API_KEY', change: 'added' }]);
    expect((await apply({ ...DEEPSEEK, custody: 'vault' })).written).toEqual(["Switchyard's encrypted vault", '~/.qwen/settings.json']);
    const route = await freshRoute(place);
    expect(route.ok && [route.value.key?.source.layer, route.value.key?.value.reveal()]).toEqual(['vault', KEY]);
    expect([await read(ENV), await read(USER)].join('')).not.toContain(KEY);
  });

  it('keeps the key in settings.json, and says what that means', async () => {
    const { preview, apply, read } = await settingUp();
    expect((await preview({ ...DEEPSEEK, custody: 'settings' })).warnings).toEqual([expect.stringContaining('plain text')]);
    expect((await apply({ ...DEEPSEEK, custody: 'settings' })).written).toEqual(['~/.qwen/settings.json']);
    expect(JSON.parse((await read(USER)) ?? '')).toMatchObject({ env: { DEEPSEEK_API_KEY: KEY } });
    expect(await read(ENV)).toBeNull();
  });

  it('gives a local server a stand-in for the key that it does not need', async () => {
    const { apply, place, read } = await settingUp();
    const ollama = { ...DEEPSEEK, preset: 'ollama', baseUrl: 'http://127.0.0.1:11434/v1', envKey: 'OLLAMA_API_KEY', key: null, models: [{ id: 'qwen3:8b', name: 'Qwen 3' }] };
    await apply(ollama);
    expect(await read(ENV)).toBe('OLLAMA_API_KEY=ollama\n');
    expect(await freshRoute(place)).toMatchObject({ ok: true, value: { name: 'Qwen 3', endpoint: 'http://127.0.0.1:11434/v1/chat/completions' } });
  });

  it('names the address of a provider of one’s own with the model, as the CLI does', async () => {
    const { apply, read } = await settingUp();
    await apply({ ...DEEPSEEK, preset: 'custom', baseUrl: 'https://h/v1', envKey: 'MINE_API_KEY' });
    expect(JSON.parse((await read(USER)) ?? '')).toMatchObject({
      modelProviders: { openai: [{ id: 'deepseek-v4-pro', name: 'deepseek-v4-pro', wireApi: 'chat-completions' }] },
      model: { name: 'deepseek-v4-pro', baseUrl: 'https://h/v1' },
    });
  });

  it.each([
    ['anthropic', 'anthropic', { baseUrl: 'https://api.anthropic.com' }],
    ['gemini', 'gemini', {}],
    ['vertex-ai', 'vertex-ai', {}],
  ] as const)('writes %s as the CLI takes it', async (preset, protocol, more) => {
    const { apply, read, place } = await settingUp();
    await apply({ ...DEEPSEEK, preset, protocol, baseUrl: '', envKey: 'SOME_API_KEY', models: [{ id: 'm' }] });
    expect(JSON.parse((await read(USER)) ?? '').modelProviders).toEqual({ [protocol]: [{ id: 'm', name: 'm', ...more, envKey: 'SOME_API_KEY' }] });
    expect((await freshRoute(place)).ok).toBe(true);
  });
});

describe('setting a provider up where there is something already', () => {
  const settings = [
    '// mine',
    '{',
    '  "theme": "dark", // dark',
    '  "modelProviders": {',
    '    "openai": [',
    '      // the old one',
    '      { "id": "deepseek-v4-pro", "baseUrl": "https://api.deepseek.com", "generationConfig": { "timeout": 1 } }, // keep',
    '      { "id": "other" }',
    '    ]',
    '  }',
    '}',
    '',
  ].join('\n');

  it('changes the one entry that is the same, and keeps what was written by hand', async () => {
    const { apply, read } = await settingUp({ [USER]: settings, [ENV]: '# keys\nOTHER=1\n' });
    await apply({ ...DEEPSEEK, models: [{ id: 'deepseek-v4-pro' }, { id: 'deepseek-v4-flash' }] });
    const text = (await read(USER)) ?? '';
    for (const kept of ['// mine', '"theme": "dark", // dark', '// the old one', '"generationConfig": { "timeout": 1 }', '// keep', '{ "id": "other" }']) expect(text).toContain(kept);
    const { modelProviders } = JSON.parse(text.replaceAll(/\/\/ .*/g, ''));
    expect(modelProviders.openai.map(({ id, envKey }: { id: string; envKey?: string }) => `${id} ${envKey ?? '-'}`)).toEqual([
      'deepseek-v4-flash DEEPSEEK_API_KEY',
      'deepseek-v4-pro DEEPSEEK_API_KEY',
      'other -',
    ]);
    expect(await read(ENV)).toBe(`# keys\nOTHER=1\nDEEPSEEK_API_KEY=${KEY}\n`);
  });

  it('tells equal ids at two servers apart', async () => {
    const { apply, read, place } = await settingUp({ [USER]: { modelProviders: { openai: [{ id: 'deepseek-v4-pro', baseUrl: 'http://h/v1', envKey: 'K' }] } } });
    const { modelKey } = await apply(DEEPSEEK);
    expect(JSON.parse((await read(USER)) ?? '').model).toEqual({ name: 'deepseek-v4-pro', baseUrl: 'https://api.deepseek.com' });
    expect((await loadWorkspace(place)).selection).toMatchObject({ key: modelKey });
  });

  it('does nothing a second time', async () => {
    const { apply, preview } = await settingUp();
    await apply(DEEPSEEK);
    expect((await preview(DEEPSEEK)).preview.files).toEqual([]);
    expect((await apply(DEEPSEEK)).written).toEqual([]);
  });

  it('uses a key that is set already', async () => {
    const { apply, read, preview } = await settingUp({}, { environment: { DEEPSEEK_API_KEY: 'from-the-shell' } });
    expect((await preview({ ...DEEPSEEK, key: null })).warnings).toEqual([]);
    expect((await apply({ ...DEEPSEEK, key: null })).written).toEqual(['~/.qwen/settings.json']);
    expect(await read(ENV)).toBeNull();
  });

  it('writes to the project where that owns the models, the key still to the person’s own file (R19)', async () => {
    const { apply, read } = await settingUp({ [PROJECT]: { modelProviders: { openai: [] } } });
    expect((await apply({ ...DEEPSEEK, custody: 'settings' })).written).toEqual(['~/.qwen/settings.json', expect.stringMatching(/proj\/\.qwen\/settings\.json$/)]);
    expect(await read(PROJECT)).not.toContain(KEY);
  });

  it('repeats models that a new list of the project would hide, and says so', async () => {
    const { apply, preview, place } = await settingUp({
      [USER]: { modelProviders: { openai: [{ id: 'mine', envKey: 'K', baseUrl: 'http://h/v1' }] } },
      [PROJECT]: { modelProviders: { gemini: [] } },
    });
    expect((await preview(DEEPSEEK)).warnings).toEqual(['The models of ~/.qwen/settings.json are repeated, because a list in this file takes the place of that one.']);
    await apply(DEEPSEEK);
    expect((await loadWorkspace(place)).models.map(({ id }) => id)).toEqual(['deepseek-v4-pro', 'mine', 'demo']);
  });

  it('leaves the default alone that a stronger file names, and says which', async () => {
    const { apply, preview } = await settingUp({ 'sys/settings.json': { model: { name: 'theirs' } } });
    const hiddenBy = expect.stringMatching(/sys\/settings\.json$/);
    expect((await preview(DEEPSEEK)).warnings).toEqual([expect.stringContaining('names another default model')]);
    expect(await apply(DEEPSEEK)).toMatchObject({ hiddenBy });
  });

  it('closes a .env file that others could read', async () => {
    const { apply, preview, mode } = await settingUp({ [ENV]: 'A=1\n' });
    expect((await preview(DEEPSEEK)).preview.files[0]?.note).toContain('0600');
    await apply(DEEPSEEK);
    expect(await mode(ENV)).toBe('600');
  });

  it('puts the key into ~/.env where a new file would hide that one (R2)', async () => {
    const { apply, read } = await settingUp({ 'home/.env': 'A=1\n' });
    expect((await apply(DEEPSEEK)).written[0]).toBe('~/.env');
    expect(await read('home/.env')).toBe(`A=1\nDEEPSEEK_API_KEY=${KEY}\n`);
  });

  it('understands the oldest shape of settings', async () => {
    const { apply, place, read } = await settingUp({ [USER]: { selectedAuthType: 'gemini', model: 'old', theme: 'x' } });
    const { modelKey } = await apply(DEEPSEEK);
    expect(JSON.parse((await read(USER)) ?? '')).toMatchObject({ selectedAuthType: 'openai', model: { name: 'deepseek-v4-pro' }, theme: 'x' });
    expect((await loadWorkspace(place)).selection).toMatchObject({ key: modelKey });
  });
});

describe('what is said before a key goes where it would not count', () => {
  it('the folder has a .env file of its own', async () => {
    const { preview } = await settingUp({ 'proj/.env': 'A=1\n' });
    expect((await preview(DEEPSEEK)).warnings).toEqual([expect.stringMatching(/only one \.env file counts, and here that is .*proj\/\.env, not ~\/\.qwen\/\.env/)]);
    expect((await preview({ ...DEEPSEEK, custody: 'vault' })).warnings).toEqual([]);
  });

  it('the key is to be there already, and is not', async () => {
    const { preview } = await settingUp();
    expect((await preview({ ...DEEPSEEK, key: null })).warnings).toEqual([expect.stringContaining('DEEPSEEK_API_KEY is not set.')]);
  });

  it('the organisation allows another protocol only', async () => {
    const { preview } = await settingUp({ 'sys/settings.json': { security: { auth: { enforcedType: 'gemini' } } } });
    expect((await preview(DEEPSEEK)).warnings).toEqual([expect.stringContaining('The settings allow only gemini')]);
  });

  it('the variable is set in a stronger place', async () => {
    const { preview } = await settingUp({}, { environment: { DEEPSEEK_API_KEY: 'another' } });
    expect((await preview(DEEPSEEK)).warnings).toEqual(['DEEPSEEK_API_KEY in the environment is stronger, so the new key would not be used. Take it out there, or change it there.']);
  });

  it('nothing, where the stronger place has the same key', async () => {
    const { preview } = await settingUp({}, { environment: { DEEPSEEK_API_KEY: KEY } });
    expect((await preview(DEEPSEEK)).warnings).toEqual([]);
  });
});

describe('a draft that cannot be carried out', () => {
  it.each([
    ['no model', { models: [] }, 'setup/incomplete'],
    ['an empty id', { models: [{ id: ' ' }] }, 'setup/incomplete'],
    ['no address', { preset: 'custom', baseUrl: '' }, 'setup/incomplete'],
    ['a bad address', { baseUrl: 'nowhere' }, 'model/bad-base-url'],
    ['a key with a line break', { key: 'a\nb' }, 'model/key-invalid'],
    ['a variable that others need', { envKey: 'PATH' }, 'setup/incomplete'],
  ] as const)('is refused: %s', async (_what, more, code) => {
    const { preview, read } = await settingUp();
    const error = await preview({ ...DEEPSEEK, ...more, models: [...('models' in more ? more.models : DEEPSEEK.models)] }).catch((thrown: { error: { code: string } }) => thrown.error);
    expect(error).toMatchObject({ code });
    expect(JSON.stringify(error)).not.toContain(KEY);
    expect(await read(USER)).toBeNull();
  });

  it('is refused where the settings have a mistake, with line and column', async () => {
    const { apply, read } = await settingUp({ [USER]: '{\n  "a": ,\n}' });
    await expect(apply(DEEPSEEK)).rejects.toMatchObject({ error: { code: 'settings/malformed', message: expect.stringContaining('~/.qwen/settings.json, line 2, column 8') } });
    expect([await read(USER), await read(ENV)]).toEqual(['{\n  "a": ,\n}', null]);
  });

  it('is refused where the organisation settles the models', async () => {
    const { apply, read } = await settingUp({ 'sys/settings.json': { modelProviders: { openai: [] } } });
    await expect(apply(DEEPSEEK)).rejects.toMatchObject({ error: { code: 'settings/managed', message: expect.stringContaining('sys/settings.json') } });
    expect([await read(USER), await read(ENV)]).toEqual([null, null]);
  });

  it('gives a model of the organisation its key and chooses it, and repeats nothing of its list', async () => {
    const fleet = { id: 'deepseek-v4-pro', name: 'Fleet', envKey: 'DEEPSEEK_API_KEY', baseUrl: 'https://api.deepseek.com' };
    const { apply, preview, read } = await settingUp({ 'sys/settings.json': { modelProviders: { openai: [fleet] } } });
    expect((await preview(DEEPSEEK)).warnings).toEqual([]);
    await apply(DEEPSEEK);
    expect(JSON.parse((await read(USER)) ?? '')).toEqual({ security: { auth: { selectedType: 'openai' } }, model: { name: 'deepseek-v4-pro', baseUrl: '' } });
    expect(await read(ENV)).toContain(KEY);
  });

  it('does not take a model for one of the organisation’s whose key has another name', async () => {
    const fleet = { id: 'deepseek-v4-pro', envKey: 'ANOTHER_KEY', baseUrl: 'https://api.deepseek.com' };
    const { preview } = await settingUp({ 'sys/settings.json': { modelProviders: { openai: [fleet] } } });
    await expect(preview(DEEPSEEK)).rejects.toMatchObject({ error: { code: 'settings/managed' } });
  });
});
