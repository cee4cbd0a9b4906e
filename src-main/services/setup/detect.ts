import { join, posix, win32 } from 'node:path';
import { hostOf } from '../../core/models/endpoint.ts';
import { CREDENTIALS_FILE, readCredentials } from '../../core/oauth/credentials-file.ts';
import type { ModelView } from '../../core/models/view.ts';
import { say, type Sentence } from '../../core/say.ts';
import { displayPath } from '../../core/settings/display-path.ts';
import { qwenFolder } from '../../core/settings/scopes.ts';
import type { Detection, KeyPlace } from '../../core/setup/setup-view.ts';
import { readText } from '../../shell/files.ts';
import { fatalError, isFatal } from '../reading/file-words.ts';
import type { Place } from '../place.ts';
import { targetFile } from '../reading/target-file.ts';
import type { VaultView } from '../vault/vault.ts';
import { loadWorkspace, type Workspace } from '../workspace.ts';
import { keyFileOf } from './key-file.ts';
import { findLocalServers } from './local-servers.ts';
import { userFile } from './plan-key.ts';

/** Looks before anything is asked: models, credentials, servers of this computer. Writes nothing, sends no key anywhere. `now` in milliseconds. */
export async function detect(place: Place, vault: VaultView, now: number): Promise<Detection> {
  const [workspace, found, qwen] = await Promise.all([
    loadWorkspace(place),
    findLocalServers(place.environment['SWITCHYARD_LOCAL_PORTS']),
    cachedCredentials(place, now),
  ]);
  const hosts = new Set(workspace.known.models.map(({ baseUrl }) => hostOf(baseUrl?.value ?? '')?.replace('localhost', '127.0.0.1')));
  const problem = targetFile(workspace.known.rules.files)?.findings.find(isFatal);
  return {
    ready: readyModels(workspace.models),
    qwen,
    servers: found.map(({ preset, name, baseUrl, models }) => ({ preset, name, baseUrl, models, listed: hosts.has(hostOf(baseUrl)) })),
    keyPlaces: await keyPlaces(place, vault, workspace),
    managed: managedLists(workspace),
    ...(problem && { blocked: fatalError(problem) }),
  };
}

const LISTS = ['openai', 'anthropic', 'gemini', 'vertex-ai'] as const;

function managedLists({ known }: Workspace): Detection['managed'] {
  return LISTS.flatMap((protocol) => {
    const owner = known.rules.written.owner(['modelProviders', protocol]);
    return owner?.scope === 'system' ? [{ protocol, file: owner.file }] : [];
  });
}

function readyModels(models: readonly ModelView[]): Detection['ready'] {
  const files = new Map<string | null, { key: string; name: string }[]>();
  for (const { key, name, provider, unusable, origin } of models) {
    if (provider === 'demo' || unusable) continue;
    const file = origin?.file ?? null;
    files.set(file, [...(files.get(file) ?? []), { key, name }]);
  }
  return [...files].map(([file, ready]) => ({ file, models: ready }));
}

async function cachedCredentials(place: Place, now: number): Promise<Detection['qwen']> {
  const path = join(qwenFolder(place, place.platform === 'win32' ? win32 : posix), CREDENTIALS_FILE);
  const read = await readText(path);
  const credentials = read.state === 'present' ? readCredentials(read.text) : undefined;
  return credentials?.state === 'present' ? { file: displayPath(path, place.home), expired: credentials.tokens.expiresAt <= now } : null;
}

/** Where keys can be kept (R20); a place in which the key would not count here comes last. */
async function keyPlaces(place: Place, vault: VaultView, { known }: Workspace): Promise<KeyPlace[]> {
  const { file, hiddenBy } = await keyFileOf(place, known.rules);
  const envFile: KeyPlace = { custody: 'env-file', name: file, usable: true, ...(hiddenBy !== undefined && { warning: say`In this folder ${hiddenBy} is read instead, so a key in ${file} would not be found here.` }) };
  const vaultPlace: KeyPlace = { custody: 'vault', name: vault.backend ?? say`Encrypted vault`, usable: vault.state !== 'not-protected', ...vaultWarning(vault) };
  const settings: KeyPlace = { custody: 'settings', name: userFile(known.rules).file, usable: true, warning: say`The key stands in the file in plain text, and settings are easily shared or backed up by accident.` };
  return hiddenBy === undefined ? [envFile, vaultPlace, settings] : [vaultPlace, settings, envFile];
}

function vaultWarning({ state, backend }: VaultView): { warning?: Sentence } {
  if (state === 'not-protected') return { warning: say`This system has no keyring to encrypt keys with.` };
  return state === 'locked' ? { warning: say`${backend ?? say`The keyring`} is locked. Unlock it first.` } : {};
}
