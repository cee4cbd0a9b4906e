import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createPreferences } from '../../src-main/services/preferences.ts';
import { createShellEnvironment } from '../../src-main/services/shell-environment.ts';
import { loadWorkspace } from '../../src-main/services/workspace.ts';
import type { LoginShellRun } from '../../src-main/shell/login-shell.ts';
import { runLoginShell } from '../../src-main/shell/login-shell.ts';
import { makeHome, TWO_MODELS, USER } from './home.ts';

const selected = { ...TWO_MODELS, security: { auth: { selectedType: 'openai' } }, model: { name: 'p-one' } };
const PROFILE = 'echo hello; export KEY_ONE=from-shell OPENAI_ORG_ID=org SECRET_OF_OTHERS=x\n';

/** An installed app started from a menu by somebody whose shell is sh. */
async function givenApp({ profile = PROFILE, environment = {}, run = runLoginShell, packaged = true, shell = '/bin/sh' } = {}) {
  const home = await makeHome({ [USER]: selected, 'home/.profile': profile }, { environment });
  const path = join(home.root, 'preferences.json');
  const runs: LoginShellRun[] = [];
  let changes = 0;
  const loginShell = createShellEnvironment({
    run: async (start) => {
      const result = await run({ ...start, timeoutMs: 20_000 });
      runs.push(result);
      return result;
    },
    preferences: createPreferences(path),
    hints: { platform: 'linux', packaged, parent: 4711, environment: { PATH: '/usr/bin:/bin' } },
    home: home.place.home,
    shell,
    now: () => 1000,
    changed: () => (changes += 1),
  });
  const place = { ...home.place, loginShell };
  return { home, place, path, loginShell, runs, load: () => loadWorkspace(place), changes: () => changes };
}

describe('variables of the login shell', () => {
  it('arrive after the first look, with where they come from', async () => {
    const { load, loginShell, changes } = await givenApp();
    expect((await load()).models[0]?.unusable).toBeDefined();
    await loginShell.start();
    expect(changes()).toBe(2);
    const route = (await load()).route();
    expect(route).toMatchObject({ ok: true, value: { key: { source: { layer: 'login-shell', name: 'KEY_ONE', shell: 'sh' } } } });
    expect(loginShell.view()).toEqual({ supported: true, mode: 'auto', state: 'read', shell: 'sh', readAt: 1000, names: ['KEY_ONE', 'OPENAI_ORG_ID'] });
  });

  it('come after the process and before files (R1)', async () => {
    const { load, loginShell, home } = await givenApp({ environment: { KEY_ONE: 'from-process' } });
    await home.write('home/.qwen/.env', 'KEY_TWO=file\nKEY_ONE=file\n');
    await load();
    await loginShell.start();
    const route = (await load()).route();
    expect(route.ok && route.value.key).toMatchObject({ source: { layer: 'environment' }, hides: [{ layer: 'login-shell' }, { layer: 'env-file' }] });
  });

  it('are read again when settings name one that was not looked for', async () => {
    const { load, loginShell, home, runs } = await givenApp({ profile: 'export KEY_THREE=3 KEY_ONE=1\n' });
    await load();
    await loginShell.start();
    await loginShell.settled();
    expect(runs.length).toBe(1);
    await home.write(USER, { modelProviders: { openai: [{ id: 'x', envKey: 'KEY_THREE', baseUrl: 'http://h/v1' }] } });
    await load();
    await loginShell.settled();
    expect([runs.length, loginShell.view().names]).toEqual([2, ['KEY_ONE', 'KEY_THREE']]);
  });

  it('are not asked for where the app was not started from a menu, until the person says so', async () => {
    const { load, loginShell, runs, path } = await givenApp({ packaged: false });
    await load();
    await loginShell.start();
    await loginShell.refresh();
    expect([runs, loginShell.view().state]).toEqual([[], 'off']);
    await loginShell.use('always');
    await expect.poll(() => loginShell.view().names).toContain('KEY_ONE');
    expect(JSON.parse(await readFile(path, 'utf8'))).toEqual({ shellEnvironment: 'always' });
    await loginShell.use('never');
    expect(loginShell.view()).toMatchObject({ mode: 'never', state: 'off', names: [] });
    expect((await load()).models[0]?.unusable).toBeDefined();
  });

  it('that cannot be had are a note, never an error', async () => {
    const { load, loginShell } = await givenApp({ run: () => Promise.resolve({ ok: false, reason: 'timeout' }) });
    await load();
    await loginShell.start();
    const note = { code: 'login-shell/timeout', severity: 'note', message: expect.stringContaining('sh') as string };
    expect([(await load()).findings, loginShell.view().state]).toEqual([[note], 'failed']);
  });

  it('of a shell that is not known are not asked for', async () => {
    const { loginShell, runs } = await givenApp({ shell: '/usr/bin/nu' });
    await loginShell.start();
    expect([runs, loginShell.findings()]).toMatchObject([[], [{ code: 'login-shell/unsupported' }]]);
  });
});

describe('preferences', () => {
  it('that are damaged count as none, and are set aside by the next change', async () => {
    const { path } = await givenApp();
    await writeFile(path, '{ "shellEnvironment": 7');
    const preferences = createPreferences(path);
    expect(await preferences.shellEnvironment()).toBe('auto');
    await preferences.useShellEnvironment('never');
    expect(await preferences.shellEnvironment()).toBe('never');
    const aside = (await readdir(join(path, '..'))).find((name) => name.startsWith('preferences.json.damaged-'));
    expect(await readFile(join(path, '..', aside ?? ''), 'utf8')).toBe('{ "shellEnvironment": 7');
  });

  it('of a later version stay', async () => {
    const { path } = await givenApp();
    await writeFile(path, '{ "later": [1] }');
    await createPreferences(path).useShellEnvironment('always');
    expect(JSON.parse(await readFile(path, 'utf8'))).toEqual({ later: [1], shellEnvironment: 'always' });
  });
});
