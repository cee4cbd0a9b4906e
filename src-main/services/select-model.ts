import { dirname } from 'node:path';
import { defaultEdits, overrules } from '../core/models/default-edits.ts';
import type { CatalogModel } from '../core/models/entry.ts';
import { DEMO_KEY } from '../core/models/key.ts';
import type { AppError, Result } from '../core/result.ts';
import { say, type Sentence } from '../core/say.ts';
import { valueAt } from '../core/settings/json.ts';
import { sweepLeftovers } from '../shell/sweep.ts';
import { fatalError, isFatal } from './reading/file-words.ts';
import type { Place } from './place.ts';
import { readRules, type Rules } from './reading/read-rules.ts';
import type { SettingsFile } from './reading/read-settings.ts';
import { targetFile } from './reading/target-file.ts';
import { listModels } from './workspace.ts';
import type { Writer } from './writing/writer.ts';
import type { Written } from './writing/written.ts';

/** The new default: the file that holds it, and a stronger file that states another one, both as people write them. */
export interface WrittenDefault {
  file: string;
  hiddenBy?: string;
}

/**
 * Makes a model the default, where and as the CLI does it (R19): `model.name` and `security.auth.selectedType`, as
 * text edits that leave every other byte alone (R15). Writes nothing when nothing would change.
 */
export async function writeDefaultModel(place: Place, modelKey: string, writer: Writer): Promise<Result<WrittenDefault>> {
  if (modelKey === DEMO_KEY) return refuse(say`The demo belongs to this app and cannot be made the default in the settings that the CLI shares. Choose it for this window.`);
  const rules = await readRules(place);
  const { models } = listModels(rules);
  const model = models.find(({ key }) => key === modelKey);
  const target = targetFile(rules.files);
  const unread = rules.findings.find(isFatal);
  if (!model && unread) return { ok: false, error: fatalError(unread) };
  if (!model || !target) return refuse(say`This model is no longer listed: the settings changed in the meantime. Choose another one.`);
  const manager = rules.files.find(({ scope, layer }) => scope === 'system' && layer && overrules(layer.value, model));
  if (manager) return { ok: false, error: managed(manager.file) };
  const written = await write(target, model, models, rules, writer);
  if (!written.ok) return written;
  await sweepLeftovers(dirname(target.path));
  const hiding = strongerFiles(rules.files, target).find(({ layer }) => layer && overrules(layer.value, model));
  return { ok: true, value: { file: target.file, ...(hiding ? { hiddenBy: hiding.file } : {}) } };
}

function write({ path, file }: SettingsFile, model: CatalogModel, models: readonly CatalogModel[], rules: Rules, writer: Writer): Promise<Written> {
  const isBaseUrlStated = valueAt(rules.written.merged, ['model', 'baseUrl']) !== undefined;
  return writer.editSettings(path, (value) => defaultEdits(model, models, value, isBaseUrlStated), { file });
}

const strongerFiles = (files: readonly SettingsFile[], target: SettingsFile): readonly SettingsFile[] => files.slice(files.indexOf(target) + 1);

function refuse(message: Sentence): { ok: false; error: AppError } {
  return { ok: false, error: { code: 'model/unknown', message, action: 'choose-model' } };
}

function managed(file: string): AppError {
  const message = say`The default model is managed by your organisation in ${file}, so it was not changed. You can still choose a model for this window.`;
  return { code: 'settings/managed', message };
}
