import type { Finding } from '../../core/models/view.ts';
import { displayPath } from '../../core/settings/display-path.ts';
import { parseSettings } from '../../core/settings/document.ts';
import { isPlainText } from '../../core/settings/interpolate.ts';
import { createSettings, type SettingsLayer } from '../../core/settings/layered.ts';
import { modernise, writtenPath } from '../../core/settings/legacy.ts';
import type { JsonPath } from '../../core/settings/json.ts';
import type { PathTools } from '../../core/settings/path-tools.ts';
import { SCOPES, settingsPaths, type Scope } from '../../core/settings/scopes.ts';
import { readSettled } from '../../shell/settled-read.ts';
import { drafted } from './drafted.ts';
import { encodingFinding, interruptedFinding, textFinding, unreadableFinding } from './file-words.ts';
import type { Place } from '../place.ts';
import { readTrust, type Trust } from './read-trust.ts';

/** One settings file as found. */
export interface SettingsFile {
  scope: Scope;
  path: string;
  /** As people write it. */
  file: string;
  /** Absent for a file that is missing or cannot be used. */
  layer?: SettingsLayer;
  findings: Finding[];
}

/** The settings files that count for a place, weakest first, and whether its folder is trusted. */
export interface ReadSettings {
  files: SettingsFile[];
  trust: Trust;
}

/** Reads all settings files. The workspace file is left out in the home folder (D22) and where it is not trusted (D19). */
export async function readSettingsFiles(place: Place, folders: { cwd: string; home: string }, path: PathTools): Promise<ReadSettings> {
  const paths = settingsPaths(place, path);
  const isOwnPlace = folders.cwd !== folders.home && paths.workspace !== paths.user;
  const scopes = SCOPES.filter((scope) => scope !== 'workspace' || isOwnPlace);
  const all = await Promise.all(scopes.map((scope) => readFile(scope, paths[scope], place)));
  const outer = all.filter(({ scope }) => scope !== 'workspace');
  const trust = await readTrust(place, folders, settingsOf(outer), path);
  return { files: trust.isTrusted(folders.cwd) ? all : outer, trust };
}

/** The files' settings, merged. */
export const settingsOf = (files: readonly SettingsFile[]): ReturnType<typeof createSettings> =>
  createSettings(files.flatMap(({ layer }) => layer ?? []));

async function readFile(scope: Scope, path: string, { home, overlay }: Place): Promise<SettingsFile> {
  const file = displayPath(path, home);
  const found: SettingsFile = { scope, path, file, findings: [] };
  const read = drafted(overlay, path) ?? (await readSettled(path));
  switch (read.state) {
    case 'missing':
      return found;
    case 'interrupted':
      return { ...found, findings: [interruptedFinding(file, displayPath(read.aside, home))] };
    case 'unreadable':
      return { ...found, findings: [unreadableFinding('settings/unreadable', file, read.reason)] };
    case 'present': {
      const findings = read.lossless ? [] : [encodingFinding(file)];
      const parsed = parseSettings(read.text);
      if (!parsed.ok) return { ...found, findings: [...findings, textFinding(file, parsed.problem)] };
      const { document } = parsed;
      findings.push(...document.problems.map((problem) => textFinding(file, problem)));
      return { ...found, findings, layer: { scope, file, isPlain: isPlainText(read.text), ...modernLayer(document) } };
    }
  }
}

type Document = Extract<ReturnType<typeof parseSettings>, { ok: true }>['document'];

/** Today's shape of a document, with places still those of the file. */
function modernLayer(document: Document): Pick<SettingsLayer, 'value' | 'locate'> {
  const { value, moved } = modernise(document.value);
  const locate = (path: JsonPath): ReturnType<SettingsLayer['locate']> => document.locate(writtenPath(path, moved));
  return { value, locate };
}
