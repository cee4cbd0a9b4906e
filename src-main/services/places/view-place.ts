import { realpathSync } from 'node:fs';
import { join, posix, win32 } from 'node:path';
import { displayPath } from '../../core/settings/display-path.ts';
import { parseSettings } from '../../core/settings/document.ts';
import { createSettings } from '../../core/settings/layered.ts';
import { valueAt } from '../../core/settings/json.ts';
import { qwenFolder, trustedFoldersPath } from '../../core/settings/scopes.ts';
import { readText } from '../../shell/files.ts';
import type { FolderTrust, PlaceFile, PlaceView } from './place-view.ts';
import { readTrust } from '../reading/read-trust.ts';
import type { WindowSession } from '../session.ts';

/** A file with where it is. */
interface Located extends Omit<PlaceFile, 'exists'> {
  /** Absolute. */
  path: string;
}

/** All files that matter for a window, whether they exist or not. */
export function placeFiles({ place, workspace }: WindowSession): Located[] {
  const tools = place.platform === 'win32' ? win32 : posix;
  const { files, env } = workspace.known.rules;
  const shown = (path: string): string => displayPath(path, place.home);
  const usualEnv = join(qwenFolder(place, tools), '.env');
  const envFiles = env.candidates.filter(({ path }) => path === env.found?.path || path === usualEnv);
  const trusted = trustedFoldersPath(place, tools);
  const credentials = join(qwenFolder(place, tools), 'oauth_creds.json');
  return [
    ...files.map(({ path, file, scope, layer }): Located => ({ path, file, kind: 'settings', scope, used: layer !== undefined })),
    ...envFiles.map(({ path, kind }): Located => ({ path, file: shown(path), kind: 'env', scope: kind === 'home' ? 'user' : 'workspace', used: path === env.found?.path })),
    { path: trusted, file: shown(trusted), kind: 'trusted-folders', scope: 'user', used: workspace.watched.includes(trusted) },
    { path: credentials, file: shown(credentials), kind: 'credentials', scope: 'user', used: true },
  ];
}

/** Where the values of a window live. */
export async function viewPlace(session: WindowSession, own: { data: string; deleteWord: string }): Promise<PlaceView> {
  const { place, workspace } = session;
  const files = await Promise.all(placeFiles(session).map(async ({ path, ...file }) => Object.assign(file, { exists: (await readText(path)).state !== 'missing' })));
  const route = workspace.route();
  const proxy = route.ok ? route.value.proxy : undefined;
  return {
    files,
    folder: displayPath(place.cwd, place.home),
    trust: await trustOf(session),
    dataFolder: own.data,
    deleteWord: own.deleteWord,
    ...(proxy && { proxy: { address: withoutPassword(proxy.value.reveal()), source: proxy.source } }),
  };
}

async function trustOf({ place, workspace }: WindowSession): Promise<FolderTrust> {
  const tools = place.platform === 'win32' ? win32 : posix;
  const outer = createSettings(workspace.known.rules.written.layers.filter(({ scope }) => scope !== 'workspace'));
  const cwd = realFolder(place.cwd);
  const trust = await readTrust(place, { cwd }, outer, tools);
  const path = trustedFoldersPath(place, tools);
  const read = await readText(path);
  const parsed = read.state === 'present' ? parseSettings(read.text) : undefined;
  const rules = parsed?.ok === true ? parsed.document.value : {};
  const rule = [cwd, place.cwd].map((folder) => valueAt(rules, [folder])).find(isRule);
  return {
    enabled: valueAt(outer.merged, ['security', 'folderTrust', 'enabled']) === true,
    trusted: trust.isTrusted(cwd),
    ...(rule !== undefined && { rule }),
    file: displayPath(path, place.home),
  };
}

const RULES = ['TRUST_FOLDER', 'TRUST_PARENT', 'DO_NOT_TRUST'] as const;

const isRule = (value: unknown): value is (typeof RULES)[number] => RULES.some((rule) => rule === value);

function realFolder(folder: string): string {
  try {
    return realpathSync(folder);
  } catch {
    return folder;
  }
}

function withoutPassword(address: string): string {
  if (!URL.canParse(address)) return '••••';
  const { protocol, host } = new URL(address);
  return `${protocol}//${host}`;
}
