import { mkdir, readdir, readFile, rename, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadWorkspace, type Workspace } from '../../src-main/services/workspace.ts';
import { KEYS, makeHome, PROJECT, TWO_MODELS, USER } from './home.ts';

const findings = ({ findings: all }: Workspace): unknown[] => all.map(({ code, file, line, column }) => ({ code, file, line, column }));
const SETTINGS = '~/.qwen/settings.json';

describe('a malformed settings file (R13)', () => {
  it('is named with line and column; the rest works; the file is untouched', async () => {
    const text = '{\n  "model": { "name": "x" }\n  "env": {}\n}';
    const { place, root } = await makeHome({ [USER]: text, [PROJECT]: TWO_MODELS }, { environment: KEYS });
    const workspace = await loadWorkspace(place);
    expect(findings(workspace)).toEqual([{ code: 'settings/malformed', file: SETTINGS, line: 3, column: 3 }]);
    expect(workspace.route()).toMatchObject({ ok: true, value: { name: 'P One' } });
    expect(await readFile(join(root, USER), 'utf8')).toBe(text);
    expect(await readdir(join(root, 'home', '.qwen'))).toEqual(['settings.json']);
  });

  it('stops the terminal, with the place in the message', async () => {
    const { place } = await makeHome({ [USER]: '{ "security": ' });
    const { fatal } = await loadWorkspace(place);
    expect(fatal).toMatchObject({ code: 'settings/malformed', action: 'open-settings' });
    expect(fatal?.message).toMatch(/^~\/\.qwen\/settings\.json, line 1, column 15: /);
  });

  it('is told as the reason why no model is there, or no longer there', async () => {
    const { place } = await makeHome({ [USER]: '{ "security": ' });
    const workspace = await loadWorkspace({ ...place, windowModel: 'openai/was-there' });
    expect(workspace.selection).toMatchObject({ key: null, problem: { code: 'settings/malformed', action: 'open-settings' } });
    expect(workspace.route()).toMatchObject({ ok: false, error: { code: 'settings/malformed' } });
    expect(workspace.route('openai/was-there')).toMatchObject({ ok: false, error: { code: 'settings/malformed' } });
    expect((await loadWorkspace(place)).selection).toMatchObject({ problem: { code: 'settings/malformed' } });
  });

  it('stops the terminal in every scope (X18)', async () => {
    const system = await makeHome({ 'sys/settings.json': '{ nope', [USER]: TWO_MODELS });
    expect((await loadWorkspace(system.place)).fatal?.code).toBe('settings/malformed');
    const project = await makeHome({ [PROJECT]: '[]' });
    expect((await loadWorkspace(project.place)).fatal?.code).toBe('settings/malformed');
  });
});

describe('a settings file that is odd, and can be read', () => {
  it.each([
    ['empty', '', ['settings/empty']],
    ['with trailing commas', '{"a": 1,}', ['settings/trailing-comma']],
    ['with a BOM and CRLF', '\uFEFF{\r\n\t"a": 1\r\n}', []],
    ['not in UTF-8', Buffer.from('{"a": "\xff"}', 'latin1'), ['settings/not-utf8']],
  ])('%s does not stop anything', async (_what, content, codes) => {
    const { place } = await makeHome({ [USER]: content });
    const workspace = await loadWorkspace(place);
    expect(workspace.findings.map(({ code }) => code)).toEqual(codes);
    expect(workspace.fatal).toBeUndefined();
  });

  it('with 10,000 models is read whole', async () => {
    const openai = Array.from({ length: 10_000 }, (_, index) => ({ id: `m-${index}`, envKey: 'KEY_ONE', baseUrl: `http://h${index}/v1` }));
    const { place } = await makeHome({ [USER]: { modelProviders: { openai } } }, { environment: KEYS });
    const { models, route } = await loadWorkspace(place);
    expect(models).toHaveLength(10_001);
    expect(new Set(models.map(({ key }) => key)).size).toBe(10_001);
    expect(route(models[9999]?.key)).toMatchObject({ ok: true, value: { endpoint: 'http://h9999/v1/chat/completions' } });
  });

  it('is as harmless with nesting, NUL bytes and hostile names', async () => {
    const nested = `{"a":${'['.repeat(1000)}${']'.repeat(1000)}, "__proto__": {"model": {"name": "evil"}}, "env": {"__proto__": "x"}}`;
    const { place, write } = await makeHome({ [USER]: nested });
    expect((await loadWorkspace(place)).findings).toEqual([]);
    await write(USER, `{"a":${'{"b":'.repeat(100_000)}1${'}'.repeat(100_000)}}`);
    await loadWorkspace(place);
    await write(USER, '{"a": \u0000}');
    expect((await loadWorkspace(place)).fatal?.code).toBe('settings/malformed');
    expect({}).not.toHaveProperty('model');
  });
});

describe('a path that is no readable file', () => {
  it.each([
    ['a folder', (path: string) => mkdir(path, { recursive: true })],
    ['a dangling link', (path: string) => symlink('nowhere', path)],
    ['a looping link', (path: string) => symlink('settings.json', path)],
  ])('is reported: %s', async (_what, make) => {
    const { place, root } = await makeHome();
    await mkdir(join(root, 'home', '.qwen'));
    await make(join(root, USER));
    const workspace = await loadWorkspace(place);
    expect(findings(workspace)).toMatchObject([{ code: 'settings/unreadable', file: SETTINGS }]);
    expect(workspace.fatal?.code).toBe('settings/unreadable');
  });

  it('ends the search for .env when it is a folder (E60), and not when it is a link to nothing', async () => {
    const { place, root } = await makeHome({ [USER]: TWO_MODELS, 'home/.env': 'KEY_ONE=k\n' });
    await symlink('nowhere', join(root, 'proj', '.env'));
    const linked = await loadWorkspace(place);
    expect(linked.route().ok).toBe(true);
    expect(findings(linked)).toMatchObject([{ code: 'env/unreadable' }]);
    await mkdir(join(root, 'proj', '.qwen', '.env'), { recursive: true });
    const blocked = await loadWorkspace(place);
    expect(blocked.route().ok).toBe(false);
    expect(blocked.fatal).toBeUndefined();
  });
});

it('waits while the CLI swaps the settings file', async () => {
  const { place, root } = await makeHome({ [USER]: TWO_MODELS }, { environment: KEYS });
  await rename(join(root, USER), join(root, `${USER}.orig`));
  const loading = loadWorkspace(place);
  setTimeout(() => void rename(join(root, `${USER}.orig`), join(root, USER)), 100);
  const workspace = await loading;
  expect(workspace.models).toHaveLength(3);
  expect(workspace.findings).toEqual([]);
});

it('says that a write of another program was interrupted', async () => {
  const { place } = await makeHome({ [`${USER}.orig`]: TWO_MODELS });
  expect(findings(await loadWorkspace(place))).toMatchObject([{ code: 'settings/interrupted-write', file: SETTINGS }]);
});

it('writes nothing while it reads', async () => {
  const { place, root } = await makeHome({ [USER]: { selectedAuthType: 'openai', model: 'm' }, 'proj/.env': 'A=1\n' });
  const before = await readdir(root, { recursive: true });
  await loadWorkspace(place);
  expect(await readdir(root, { recursive: true })).toEqual(before);
});
