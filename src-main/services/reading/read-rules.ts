import { posix, win32 } from 'node:path';
import { createEnvironment, type EnvFile, type EnvironmentLayers } from '../../core/environment/environment.ts';
import { excludedVariables } from '../../core/environment/exclusion.ts';
import { envFileCandidates, type EnvFileCandidate } from '../../core/environment/search.ts';
import { settingsVariables } from '../../core/environment/settings-env.ts';
import type { Inputs } from '../../core/models/inputs.ts';
import type { Finding } from '../../core/models/view.ts';
import { QWEN_SERVICE_VARIABLE } from '../../core/oauth/qwen-service.ts';
import { say } from '../../core/say.ts';
import { interpolateSettings, type Settings } from '../../core/settings/layered.ts';
import { qwenFolder } from '../../core/settings/scopes.ts';
import { realPath } from '../../shell/real-path.ts';
import { ownVariable } from './own-variable.ts';
import type { Place, PlaceAccounts } from '../place.ts';
import { readEnvFile } from './read-env-file.ts';
import { readSettingsFiles, settingsOf, type SettingsFile } from './read-settings.ts';

/** Everything that files, variables and flags say, read at one moment. */
export interface Rules {
  files: SettingsFile[];
  /** As the files have it, before `$VAR` is filled in. */
  written: Settings;
  inputs: Inputs;
  env: EnvSearched;
  findings: Finding[];
  /** Absolute paths whose change matters, existing or not. */
  watched: string[];
}

/** The `.env` file that counts, if any, and all places where one may stand, in the order of the search (R2). */
export interface EnvSearched {
  found?: { path: string; file: EnvFile };
  candidates: readonly EnvFileCandidate[];
}

/** Reads all files that count for a place. Never writes, never throws. */
export async function readRules(place: Place): Promise<Rules> {
  const path = place.platform === 'win32' ? win32 : posix;
  const folders = { cwd: realPath(place.cwd), home: realPath(place.home) };
  const { files, trust } = await readSettingsFiles(place, folders, path);
  const written = settingsOf(files);
  const search = { cwd: folders.cwd, homes: [place.home, folders.home], qwenFolder: qwenFolder(place, path), isTrusted: trust.isTrusted };
  const candidates = envFileCandidates(search, path);
  const found = await readEnvFile(candidates, excludedVariables(written.merged), place);
  await Promise.all([place.vault?.ready(), place.accounts?.ready()]);
  const { environment, settings } = resolve(place, found.envFile, written);
  const envPath = found.watched.at(-1); // the search ends at the file that it found
  const env: EnvSearched = { candidates, ...(found.envFile && envPath !== undefined ? { found: { path: envPath, file: found.envFile } } : {}) };
  const inputs: Inputs = { flags: place.flags, environment, settings, lookedIn: places(found.envFile, files, place.vault?.place) };
  return {
    files,
    written,
    env,
    inputs: place.accounts ? { ...inputs, ...signInOf(place.accounts, { inputs, files, env }) } : inputs,
    findings: [...files.flatMap((file) => file.findings), ...trust.findings, ...found.findings, ...(place.loginShell?.findings() ?? []), ...(place.vault?.findings() ?? []), ...(place.accounts?.findings() ?? [])],
    watched: [...new Set([...files.map((file) => file.path), ...trust.watched, ...found.watched, ...(place.accounts?.watched ?? [])])],
  };
}

/** Who is signed in with Qwen, and at which service. */
function signInOf(accounts: PlaceAccounts, read: Pick<Rules, 'inputs' | 'files' | 'env'>): Pick<Inputs, 'qwen' | 'qwenService'> {
  const base = ownVariable(read, QWEN_SERVICE_VARIABLE);
  return { qwen: accounts.qwen(), ...(base !== undefined && { qwenService: base }) };
}

/**
 * References in `env` of settings are filled from the process and the `.env` file; references elsewhere also from
 * that `env` (I03 to I08).
 */
function resolve(place: Place, envFile: EnvFile | undefined, written: Settings): Pick<Inputs, 'environment' | 'settings'> {
  const outer: EnvironmentLayers = { process: place.environment, loginShell: place.loginShell, envFile, settingsEnv: () => [], ignoreCase: place.platform === 'win32' };
  const settingsEnv = settingsVariables(written, createEnvironment(outer).lookup);
  const environment = createEnvironment({ ...outer, settingsEnv, vault: place.vault, accounts: place.accounts });
  return { environment, settings: interpolateSettings(written, environment.lookup) };
}

/** Where a variable is looked for, strongest first; the user's own settings file is named even when there is none yet. */
function places(envFile: EnvFile | undefined, files: readonly SettingsFile[], vault: string | undefined): string[] {
  const settings = files.filter(({ scope, layer, findings }) => layer !== undefined || findings.length > 0 || scope === 'user');
  return [
    say`the environment`,
    envFile?.file ?? say`.env files (none found)`,
    ...settings.toReversed().map(({ file, layer, findings }) => say`env in ${file}${layer || findings.length === 0 ? '' : say` (cannot be read)`}`),
    ...(vault === undefined ? [] : [vault]),
  ];
}
