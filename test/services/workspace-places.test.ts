import { symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadWorkspace } from '../../src-main/services/workspace.ts';
import { KEYS, makeHome, PROJECT, TWO_MODELS, USER } from './home.ts';

const trusting = { ...TWO_MODELS, security: { folderTrust: { enabled: true } }, model: { name: 'p-one' } };
const TRUST = 'home/.qwen/trustedFolders.json';

describe('a folder that is not trusted', () => {
  const files = { [USER]: trusting, [PROJECT]: { model: { name: 'p-two' } }, 'proj/.env': 'KEY_ONE=k-proj\n', 'home/.qwen/.env': 'KEY_ONE=k-home\n' };

  it('adds neither settings nor variables, and says so (D19, D21)', async () => {
    const { place } = await makeHome(files);
    const workspace = await loadWorkspace(place);
    const route = workspace.route();
    expect(route.ok && [route.value.name, route.value.key?.value.reveal()]).toEqual(['P One', 'k-home']);
    expect(workspace.findings).toMatchObject([{ code: 'settings/untrusted-folder', severity: 'note' }]);
    expect(workspace.selectionFile).toBe('~/.qwen/settings.json');
  });

  it('cannot stop anything with a malformed file', async () => {
    const { place } = await makeHome({ ...files, [PROJECT]: '{' });
    expect((await loadWorkspace(place)).fatal).toBeUndefined();
  });

  it('becomes trusted by a rule for it, also under another name of it', async () => {
    const { place, root, write } = await makeHome({ ...files, 'proj/.env': 'KEY_TWO=k-proj\n' });
    await symlink('proj', join(root, 'link'));
    await write(TRUST, { [join(root, 'link')]: 'TRUST_FOLDER' });
    const workspace = await loadWorkspace(place);
    expect(workspace.route()).toMatchObject({ ok: true, value: { name: 'P Two' } });
    expect(workspace.watched).toContain(join(root, TRUST));
  });

  it('cannot trust itself', async () => {
    const { place } = await makeHome({ ...files, [PROJECT]: { security: { folderTrust: { enabled: false } }, model: { name: 'p-two' } } });
    expect((await loadWorkspace(place)).route()).toMatchObject({ ok: true, value: { name: 'P One' } });
  });
});

describe('the files of a place', () => {
  it('are not those of the project in the home folder itself (D22)', async () => {
    const { place } = await makeHome({ [USER]: TWO_MODELS });
    const workspace = await loadWorkspace({ ...place, cwd: place.home });
    expect(workspace.models).toHaveLength(3);
    expect(workspace.watched.filter((path) => path.endsWith('.qwen/settings.json'))).toHaveLength(1);
  });

  it('are merged from system defaults, user, project and system (D14 to D17)', async () => {
    const { place } = await makeHome(
      {
        'sys/system-defaults.json': { ...TWO_MODELS, model: { name: 'p-one' }, env: { KEY_ONE: 'k-defaults', KEY_TWO: 'k-defaults' } },
        [USER]: { env: { KEY_TWO: 'k-user' } },
        [PROJECT]: { model: { name: 'p-two' } },
        'sys/settings.json': { security: { auth: { selectedType: 'openai' } } },
      },
      {},
    );
    const route = (await loadWorkspace(place)).route();
    expect(route.ok && [route.value.name, route.value.key?.value.reveal()]).toEqual(['P Two', 'k-user']);
  });

  it('are elsewhere with QWEN_HOME', async () => {
    const { place, root } = await makeHome({ 'q/settings.json': TWO_MODELS, 'q/.env': 'KEY_ONE=k-q\n', [USER]: '{', 'home/.qwen/.env': 'KEY_ONE=k-home\n' });
    const workspace = await loadWorkspace({ ...place, environment: { ...place.environment, QWEN_HOME: '../q' } });
    const route = workspace.route();
    expect(route.ok && route.value.key?.value.reveal()).toBe('k-q');
    expect(workspace.selectionFile).toBe(join(root, 'q/settings.json'));
  });
});

describe('the watched files', () => {
  it('are all settings files and the .env places up to the one that is read', async () => {
    const { place, root } = await makeHome({ 'proj/.env': 'A=1\n' }, { environment: KEYS });
    const { watched } = await loadWorkspace(place);
    const expected = ['sys/system-defaults.json', USER, PROJECT, 'sys/settings.json', 'proj/.qwen/.env', 'proj/.env'];
    expect(watched).toEqual(expected.map((name) => join(root, name)));
  });
});
