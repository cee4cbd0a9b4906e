import { asFinding, type Diagnosis } from '../core/doctor/diagnosis.ts';
import { examine } from '../core/doctor/examine.ts';
import { secretPlaces, type Exposure, type SecretPlace } from '../core/doctor/secret-findings.ts';
import { settingsText, type Facts, type ReadFile } from '../core/doctor/facts.ts';
import type { Finding } from '../core/models/view.ts';
import { displayPath } from '../core/settings/display-path.ts';
import { readText } from '../shell/files.ts';
import { gitState } from '../shell/git.ts';
import type { Place } from './place.ts';
import { loadWorkspace, type Workspace } from './workspace.ts';

/** Examines everything that settings and variables say at a place. Never writes, never throws. */
export async function diagnose(place: Place): Promise<Diagnosis[]> {
  return examineWorkspace(place, await loadWorkspace(place));
}

/** Examines a workspace that is loaded already; of the files only the texts are read again. */
export async function examineWorkspace(place: Place, workspace: Workspace): Promise<Diagnosis[]> {
  const facts = await gatherFacts(place, workspace);
  const paths = new Map([...workspace.known.rules.files, ...(facts.env ? [facts.env.text] : [])].map(({ file, path }) => [file, path]));
  return examine(facts, await Promise.all(secretPlaces(facts).map((secret) => exposureOf(secret, paths.get(secret.file) ?? '', place))));
}

/** What the window lists. Why no request can be sent stands there where the model is chosen. */
export async function windowFindings(place: Place, workspace: Workspace): Promise<Finding[]> {
  const all = await examineWorkspace(place, workspace);
  return all.filter(({ code }) => !code.startsWith('model/') || code === 'model/name-not-listed').map(asFinding);
}

async function gatherFacts(place: Place, { known, selection, fatal, findings, route }: Workspace): Promise<Facts> {
  const { rules, models } = known;
  const [settings, env, hiddenEnv] = await Promise.all([
    Promise.all(rules.files.map(({ path, file }) => readFile(path, file))),
    rules.env.found && readFile(rules.env.found.path, rules.env.found.file.file),
    hiddenEnvFiles(place, rules.env),
  ]);
  const chosen = models.find(({ key }) => key === selection.key);
  const result = route();
  return {
    inputs: rules.inputs,
    written: rules.written,
    models,
    findings,
    settings: settings.flatMap((read) => (read ? settingsText(read) : [])),
    hiddenEnv,
    ...(chosen ? { chosen } : {}),
    ...(fatal === undefined && !result.ok ? { blocked: result.error } : {}),
    ...(env && rules.env.found ? { env: { values: rules.env.found.file, text: env } } : {}),
  };
}

async function readFile(path: string, file: string): Promise<ReadFile | undefined> {
  const read = await readText(path);
  return read.state === 'present' ? { path, file, text: read.text } : undefined;
}

/** Those that exist behind the one that was found. */
async function hiddenEnvFiles({ home }: Place, { found, candidates }: Workspace['known']['rules']['env']): Promise<Facts['hiddenEnv']> {
  const after = found ? candidates.slice(candidates.findIndex(({ path }) => path === found.path) + 1) : [];
  const present = await Promise.all(after.map(async (candidate) => ((await readText(candidate.path)).state === 'present' ? candidate : [])));
  return present.flat().map(({ path, kind }) => ({ file: displayPath(path, home), kind }));
}

async function exposureOf(secret: SecretPlace, path: string, { platform, home, environment }: Place): Promise<Exposure> {
  const read = await readText(path);
  const git = await gitState(path, { path: environment['PATH'] ?? '', home });
  return { ...secret, git, ...(read.state === 'present' && platform !== 'win32' ? { mode: read.mode } : {}) };
}
