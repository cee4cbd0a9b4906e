import type { EnvFile } from '../environment/environment.ts';
import type { CatalogModel } from '../models/entry.ts';
import type { Inputs } from '../models/inputs.ts';
import type { Finding } from '../models/view.ts';
import type { Source } from '../provenance.ts';
import type { AppError } from '../result.ts';
import { parseSettings } from '../settings/document.ts';
import { valueAt, type JsonObject, type JsonPath } from '../settings/json.ts';
import type { Settings } from '../settings/layered.ts';
import type { Edit } from '../settings/edit.ts';
import { settingsFix, type Fix, type StepPlace } from './fix.ts';
import type { Sentence } from '../say.ts';

/** A file that was read, as text. */
export interface ReadFile {
  /** Absolute. */
  path: string;
  /** As people write it. */
  file: string;
  text: string;
}

/** A settings file with what it says, unless it is malformed. */
export interface SettingsText extends ReadFile {
  value?: JsonObject;
  /** The organisation's, for everybody who uses this computer. */
  managed?: boolean;
}

/** All that the doctor's pure rules look at. */
export interface Facts {
  inputs: Inputs;
  /** As the files have it, before `$VAR` is filled in. */
  written: Settings;
  models: readonly CatalogModel[];
  chosen?: CatalogModel;
  /** Why no request can be sent, if so. */
  blocked?: AppError;
  /** What loading found. */
  findings: readonly Finding[];
  settings: readonly SettingsText[];
  env?: { values: EnvFile; text: ReadFile };
  /** The `.env` file that a key can move to: the one that is read here, or the user's own where there is none yet. Absent where one is there that cannot be read. */
  keyFile?: ReadFile & {
    /** One of the user's own files, which is read in every folder without a nearer one. */
    own: boolean;
  };
  /** The file of the sign-in with Qwen. */
  signInFile: StepPlace;
  /** `.env` files that exist and are not read, because `env` was found before them (R2). */
  hiddenEnv: readonly { file: string; kind: 'project' | 'qwen' | 'home' }[];
}

/** A settings file's text with its value. */
export function settingsText(read: ReadFile): SettingsText {
  const parsed = parseSettings(read.text);
  return parsed.ok ? { ...read, value: parsed.document.value } : read;
}

/** A fix by paths of a settings file, unless the file has another value there than the one the finding is about. */
export function pathFix(facts: Facts, file: string | undefined, label: Sentence, expected: { path: JsonPath; value: unknown }, edit: Edit): { fix?: Fix } {
  const found = facts.settings.find((settings) => settings.file === file);
  if (!found?.value || JSON.stringify(valueAt(found.value, expected.path)) !== JSON.stringify(expected.value)) return {};
  return { fix: settingsFix(label, found, [edit]) };
}

/** The place of a source in a finding's terms. */
export function placeOf({ file, line }: Source): Pick<Finding, 'file' | 'line'> {
  return { ...(file === undefined ? {} : { file }), ...(line === undefined ? {} : { line }) };
}
