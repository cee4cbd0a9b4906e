import { createHash } from 'node:crypto';
import { basename, dirname, join, posix, win32 } from 'node:path';
import { asFinding, type Diagnosis } from '../core/doctor/diagnosis.ts';
import { examine } from '../core/doctor/examine.ts';
import type { Exposure } from '../core/doctor/exposure-findings.ts';
import { secretPlaces, type SecretPlace } from '../core/doctor/secret-findings.ts';
import { settingsText, type Facts, type ReadFile, type SettingsText } from '../core/doctor/facts.ts';
import type { Fix } from '../core/doctor/fix.ts';
import { folderFindings } from '../core/doctor/private-findings.ts';
import { printableFix } from '../core/doctor/printable.ts';
import { CREDENTIALS_FILE } from '../core/oauth/credentials-file.ts';
import type { Finding } from '../core/models/view.ts';
import { say } from '../core/say.ts';
import { displayPath } from '../core/settings/display-path.ts';
import { qwenFolder } from '../core/settings/scopes.ts';
import { modeOf } from '../shell/change-mode.ts';
import { readText } from '../shell/files.ts';
import { gitState } from '../shell/git.ts';
import { drafted } from './reading/drafted.ts';
import type { Place } from './place.ts';
import type { SettingsFile } from './reading/read-settings.ts';
import { loadWorkspace, type Workspace } from './workspace.ts';

/** Examines everything that settings and variables say at a place. Never writes, never throws. */
export async function diagnose(place: Place): Promise<Diagnosis[]> {
  return examineWorkspace(place, await loadWorkspace(place));
}

/** Examines a workspace that is loaded already; of the files only the texts are read again. */
export async function examineWorkspace(place: Place, workspace: Workspace): Promise<Diagnosis[]> {
  const facts = await gatherFacts(place, workspace);
  const paths = new Map([...workspace.known.rules.files, ...(facts.env ? [facts.env.text] : [])].map(({ file, path }) => [file, path]));
  const found = examine(facts, await Promise.all(secretPlaces(facts).map((secret) => exposureOf(secret, paths.get(secret.file) ?? '', place))));
  return [...(await homeFinding(place)), ...(await folderFinding(place)), ...found];
}

async function homeFinding({ home }: Place): Promise<Diagnosis[]> {
  if ((await readText(home)).state !== 'missing') return [];
  const message = say`The home folder ${home} does not exist, so no settings of your own can be read or written. Create it, or set HOME to the right one.`;
  return [{ code: 'home/missing', severity: 'warning', message }];
}

async function folderFinding(place: Place): Promise<Diagnosis[]> {
  const path = ownFolder(place);
  const mode = place.platform === 'win32' ? undefined : await modeOf(path);
  return mode === undefined ? [] : folderFindings({ path, file: displayPath(path, place.home) }, mode);
}

/** Where the CLI and the app keep what is the person's. */
const ownFolder = (place: Place): string => qwenFolder(place, place.platform === 'win32' ? win32 : posix);

/** Names a fix by what it does, so that the name of one that no longer fits is known no more. */
export function fixId(fix: Fix): string {
  return createHash('sha256').update(JSON.stringify(printableFix(fix))).digest('hex');
}

/** What the window lists. Why no request can be sent stands there where the model is chosen. */
export async function windowFindings(place: Place, workspace: Workspace): Promise<Finding[]> {
  const all = await examineWorkspace(place, workspace);
  return all.filter(({ code }) => !code.startsWith('model/') || code === 'model/name-not-listed').map((diagnosis) => asFinding(diagnosis, fixId));
}

async function gatherFacts(place: Place, { known, selection, fatal, findings, route }: Workspace): Promise<Facts> {
  const { rules, models } = known;
  const signIn = join(ownFolder(place), CREDENTIALS_FILE);
  const [settings, env, hiddenEnv] = await Promise.all([
    Promise.all(rules.files.map((file) => readSettingsText(file, place))),
    rules.env.found && readFile(rules.env.found.path, rules.env.found.file.file, place),
    hiddenEnvFiles(place, rules.env),
  ]);
  const chosen = models.find(({ key }) => key === selection.key);
  const result = route();
  return {
    inputs: rules.inputs,
    written: rules.written,
    models,
    findings,
    settings: settings.flatMap((read) => read ?? []),
    hiddenEnv,
    signInFile: { path: signIn, file: displayPath(signIn, place.home) },
    ...keyFileOf(place, rules, env),
    ...(chosen ? { chosen } : {}),
    ...(fatal === undefined && !result.ok ? { blocked: result.error } : {}),
    ...(env && rules.env.found ? { env: { values: rules.env.found.file, text: env } } : {}),
  };
}

/** See `Facts.keyFile`. */
function keyFileOf(place: Place, { env, findings }: Workspace['known']['rules'], text: ReadFile | undefined): Pick<Facts, 'keyFile'> {
  const own = env.candidates.filter(({ kind }) => kind === 'home').map(({ path }) => path);
  if (env.found) return text ? { keyFile: { ...text, own: own.includes(text.path) } } : {};
  const path = join(ownFolder(place), '.env');
  const isBarred = findings.some(({ code }) => code === 'env/unreadable');
  return isBarred ? {} : { keyFile: { path, file: displayPath(path, place.home), text: '', own: true } };
}

async function readFile(path: string, file: string, { overlay }: Place): Promise<ReadFile | undefined> {
  const read = drafted(overlay, path) ?? (await readText(path));
  return read.state === 'present' ? { path, file, text: read.text } : undefined;
}

async function readSettingsText({ path, file, scope }: SettingsFile, place: Place): Promise<SettingsText | undefined> {
  const read = await readFile(path, file, place);
  return read && { ...settingsText(read), managed: scope === 'system' || scope === 'system-defaults' };
}

/** Those that exist behind the one that was found. */
async function hiddenEnvFiles({ home }: Place, { found, candidates }: Workspace['known']['rules']['env']): Promise<Facts['hiddenEnv']> {
  const after = found ? candidates.slice(candidates.findIndex(({ path }) => path === found.path) + 1) : [];
  const present = await Promise.all(after.map(async (candidate) => ((await readText(candidate.path)).state === 'present' ? candidate : [])));
  return present.flat().map(({ path, kind }) => ({ file: displayPath(path, home), kind }));
}

async function exposureOf(secret: SecretPlace, path: string, { platform, home, environment }: Place): Promise<Exposure> {
  const read = await readText(path);
  const { state, hasRule, root } = await gitState(path, { path: environment['PATH'] ?? '', home });
  const ignore = root !== undefined && !hasRule && basename(path) === '.env' ? ignoreOf(path, root, home) : undefined;
  const mode = read.state === 'present' && platform !== 'win32' ? read.mode : undefined;
  return { ...secret, path, git: state, ...(ignore ? { ignore } : {}), ...(mode === undefined ? {} : { mode }) };
}

/** The `.gitignore` beside a file; for a file in a `.qwen` folder the one beside that folder, where that is part of the repository. */
function ignoreOf(path: string, root: string, home: string): Exposure['ignore'] {
  const own = dirname(path);
  const folder = basename(own) === '.qwen' && own !== root ? dirname(own) : own;
  const ignoreFile = join(folder, '.gitignore');
  const line = path.slice(folder.length).replaceAll('\\', '/');
  return { path: ignoreFile, file: displayPath(ignoreFile, home), line };
}
