import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { defaultEdits, overrules } from '../core/models/default-edits.ts';
import type { CatalogModel } from '../core/models/entry.ts';
import { DEMO_KEY } from '../core/models/key.ts';
import type { AppError, Result } from '../core/result.ts';
import { valueAt } from '../core/settings/json.ts';
import { errorCode } from '../shell/error-code.ts';
import { withLock } from '../shell/lock.ts';
import { sweepLeftovers } from '../shell/sweep.ts';
import { editSettingsFile } from './edit-settings-file.ts';
import { fatalError, isFatal } from './file-words.ts';
import type { Place } from './place.ts';
import { readRules, type Rules } from './read-rules.ts';
import type { SettingsFile } from './read-settings.ts';
import { targetFile } from './target-file.ts';
import { listModels } from './workspace.ts';
import { writeError } from './write-words.ts';

/** The new default: the file that holds it, and a stronger file that states another one, both as people write them. */
export interface WrittenDefault {
  file: string;
  hiddenBy?: string;
}

/**
 * Makes a model the default, where and as the CLI does it (R19): `model.name` and `security.auth.selectedType`, as
 * text edits that leave every other byte alone (R15). Writes nothing when nothing would change.
 */
export async function writeDefaultModel(place: Place, modelKey: string): Promise<Result<WrittenDefault>> {
  if (modelKey === DEMO_KEY) return refuse('The demo belongs to this app and cannot be made the default in the settings that the CLI shares. Choose it for this window.');
  const rules = await readRules(place);
  const { models } = listModels(rules);
  const model = models.find(({ key }) => key === modelKey);
  const target = targetFile(rules.files);
  const unread = rules.findings.find(isFatal);
  if (!model && unread) return { ok: false, error: fatalError(unread) };
  if (!model || !target) return refuse('This model is no longer listed: the settings changed in the meantime. Choose another one.');
  const manager = rules.files.find(({ scope, layer }) => scope === 'system' && layer && overrules(layer.value, model));
  if (manager) return { ok: false, error: managed(manager.file) };
  const written = await write(target, model, models, rules);
  if (!written.ok) return written;
  await sweepLeftovers(dirname(target.path));
  const hiding = strongerFiles(rules.files, target).find(({ layer }) => layer && overrules(layer.value, model));
  return { ok: true, value: { file: target.file, ...(hiding ? { hiddenBy: hiding.file } : {}) } };
}

async function write(target: SettingsFile, model: CatalogModel, models: readonly CatalogModel[], rules: Rules): Promise<Result<null>> {
  const folder = await makeFolder(dirname(target.path), target.file);
  if (!folder.ok) return folder;
  const isBaseUrlStated = valueAt(rules.written.merged, ['model', 'baseUrl']) !== undefined;
  return withLock(target.path, () => editSettingsFile(target.path, target.file, (value) => defaultEdits(model, models, value, isBaseUrlStated)));
}

/** Makes the `.qwen` folder, for its owner only; the folder around it must be there. */
async function makeFolder(folder: string, file: string): Promise<Result<null>> {
  try {
    await mkdir(folder, { mode: 0o700 });
  } catch (error) {
    if (errorCode(error) !== 'EEXIST') return { ok: false, error: writeError(file, errorCode(error)) };
  }
  return { ok: true, value: null };
}

const strongerFiles = (files: readonly SettingsFile[], target: SettingsFile): readonly SettingsFile[] => files.slice(files.indexOf(target) + 1);

function refuse(message: string): { ok: false; error: AppError } {
  return { ok: false, error: { code: 'model/unknown', message, action: 'choose-model' } };
}

function managed(file: string): AppError {
  const message = `The default model is managed by your organisation in ${file}, so it was not changed. You can still choose a model for this window.`;
  return { code: 'settings/managed', message };
}
