import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const run = promisify(execFile);
const ROOT = join(import.meta.dirname, '..');

/** Imports that the walls forbid: the file that would hold it, and what it would import. */
const FORBIDDEN: [file: string, imported: string][] = [
  ['src-main/core/chat/x.ts', '../../shell/files.ts'],
  ['src-main/core/x.ts', '../services/chats.ts'],
  ['src-main/core/x.ts', '../llm/openai.ts'],
  ['src-main/core/x.ts', 'node:fs'],
  ['src-main/core/x.ts', 'electron'],
  ['src-main/core/x.ts', 'openai'],
  ['src-main/core/x.ts', '../../src-preload/contract.ts'],
  ['src-preload/schemas/x.ts', '../../src-main/core/result.ts'],
  ['src-preload/schemas/x.ts', '../contract.ts'],
  ['src-preload/schemas/x.ts', 'node:fs'],
  ['src-main/shell/x.ts', '../services/chats.ts'],
  ['src-main/shell/x.ts', 'electron'],
  ['src-main/llm/x.ts', '../services/chats.ts'],
  ['src-main/llm/x.ts', '../shell/files.ts'],
  ['src-main/services/x.ts', 'electron'],
  ['src-main/services/x.ts', '../ipc/dispatch.ts'],
  ['src-main/services/x.ts', '../app/window.ts'],
  ['src-main/ipc/x.ts', 'electron'],
  ['src-main/ipc/x.ts', '../app/window.ts'],
  ['src-main/app/x.ts', '../../src-renderer/bridge.ts'],
  ['src-main/headless.ts', 'electron'],
  ['src-renderer/x.ts', '../src-main/core/result.ts'],
  ['src-renderer/features/chat/x.ts', '../../../src-main/core/result.ts'],
  ['src-renderer/features/chat/x.ts', '../models/models.tsx'],
  ['src-renderer/x.ts', 'electron'],
  ['src-renderer/x.ts', 'node:fs'],
  ['src-preload/preload.ts', '../src-main/core/result.ts'],
];

/** Neighbours of the forbidden ones that must stay possible. */
const ALLOWED: [file: string, imported: string][] = [
  ['src-main/core/x.ts', './result.ts'],
  ['src-main/shell/x.ts', '../core/result.ts'],
  ['src-main/shell/opener.ts', 'electron'],
  ['src-main/llm/x.ts', '../core/result.ts'],
  ['src-main/services/x.ts', '../shell/files.ts'],
  ['src-main/ipc/router.ts', 'electron'],
  ['src-main/ipc/x.ts', '../services/chats.ts'],
  ['src-main/app/x.ts', 'electron'],
  ['src-renderer/features/chat/x.ts', '../../ui/button.tsx'],
  ['src-renderer/features/models/x.ts', '../../../src-preload/schemas/model-entry.ts'],
  ['src-main/core/x.ts', '../../src-preload/schemas/model-entry.ts'],
  ['src-preload/schemas/x.ts', './field-problem.ts'],
];

let copy: string;
beforeAll(async () => {
  copy = await mkdtemp(join(tmpdir(), 'walls-'));
  await cp(join(ROOT, '.oxlintrc.json'), join(copy, '.oxlintrc.json'));
});
afterAll(() => rm(copy, { recursive: true, force: true }));

/** What the linter says of one file that holds one import. */
async function lint(file: string, imported: string): Promise<string> {
  const path = join(copy, file);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, `import * as x from '${imported}';\nexport const y = x;\n`);
  const result = await run(join(ROOT, 'node_modules/.bin/oxlint'), [file], { cwd: copy }).catch((error: { stdout: string }) => error);
  await rm(path);
  return result.stdout;
}

describe('the walls between the rooms', () => {
  it.each(FORBIDDEN)('%s may not import %s', async (file, imported) => {
    expect(await lint(file, imported)).toContain('no-restricted-imports');
  });

  it.each(ALLOWED)('%s may import %s', async (file, imported) => {
    expect(await lint(file, imported)).not.toContain('no-restricted-imports');
  });
});

/** The sources as [path, text]. */
async function sources(): Promise<[path: string, text: string][]> {
  const folders = ['src-main', 'src-preload', 'src-renderer'];
  const names = await Promise.all(
    folders.map(async (folder) => (await readdir(join(ROOT, folder), { recursive: true })).map((name) => join(folder, name))),
  );
  const files = names.flat().filter((name) => /\.(tsx?|css)$/.test(name));
  return Promise.all(files.map(async (name): Promise<[string, string]> => [name, await readFile(join(ROOT, name), 'utf8')]));
}

describe('the sources', () => {
  const only = (pattern: RegExp, allowed: string[]) => async () => {
    const places = (await sources()).filter(([, text]) => pattern.test(text)).map(([path]) => path);
    expect(places.filter((path) => !allowed.includes(path))).toEqual([]);
  };

  it('open addresses outside in one file', only(/openExternal/, ['src-main/shell/opener.ts']));
  it('answer the windows in one file', only(/\bipcMain\b/, ['src-main/ipc/router.ts']));
  it('name the bridge in one file of the page', only(/window\.bridge\b/, ['src-renderer/bridge.ts', 'src-preload/contract.ts']));
  it('read the process environment in the two entries', only(/process\.env\b/, ['src-main/app/main.ts', 'src-main/headless.ts']));
  it('write no HTML as text', only(/(?:inner|outer)HTML\s*\+?=(?!=)|setHTML|insertAdjacentHTML|createContextualFragment|document\.write\(|dangerouslySet/, []));
  it('read HTML as text in one file, for the clipboard', only(/(?:inner|outer)HTML\b/, ['src-renderer/features/chat/messages/clipboard-html.ts']));
  it('make no code of text', only(/\beval\(|\bnew Function\b|\bFunction\(|\bset(?:Timeout|Interval)\(\s*['"`]|executeJavaScript/, []));
  it('switch no protection of the browser off', only(/webSecurity:|allowRunningInsecureContent|nodeIntegration\w*: true|contextIsolation: false|sandbox: false|webviewTag: true|allowpopups|experimentalFeatures|enableBlinkFeatures|bypassCSP|disable-web-security/, []));
  it('trust no certificate that the system does not', only(/rejectUnauthorized: false|NODE_TLS_REJECT_UNAUTHORIZED|ignore-certificate-errors|certificate-error/, []));
  it('load the app’s own pages only', only(/\.loadFile\(|\.loadURL\((?!'app:\/\/ui\/')/, []));

  it('are small: median at most 80 lines, nine in ten at most 200, none over 300', async () => {
    const lengths = (await sources()).map(([, text]) => text.split('\n').length - 1).toSorted((a, b) => a - b);
    const at = (share: number) => lengths[Math.floor((lengths.length - 1) * share)];
    expect(at(0.5)).toBeLessThanOrEqual(80);
    expect(at(0.9)).toBeLessThanOrEqual(200);
    expect(at(1)).toBeLessThanOrEqual(300);
  });
});
