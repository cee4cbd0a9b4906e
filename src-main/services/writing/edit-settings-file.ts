import type { Edit } from '../../core/settings/edit.ts';
import type { TextEdit } from '../../core/settings/edit-text.ts';
import type { JsonObject } from '../../core/settings/json.ts';
import { settingsKind } from '../../core/writing/kind.ts';
import { settingsOf } from '../../core/writing/merge-settings.ts';
import { planEdits } from './plan-edits.ts';
import { writeFile, type WriteMeans } from './write-file.ts';
import type { WriteOptions, Written } from './written.ts';

/** Edits of a settings file, or how they are made from what it says at the moment of writing. */
export type SettingsEdits = readonly (Edit | TextEdit)[] | ((settings: JsonObject) => Edit[]);

/** Edits a settings file, creating it (0600) when it is missing. A file that has a mistake is never written to (R13). */
export function editSettingsFile(path: string, edits: SettingsEdits, { base, file = path }: WriteOptions, means: WriteMeans): Promise<Written> {
  const plan =
    typeof edits === 'function'
      ? (text: string | null) => planEdits(settingsKind, edits(settingsOf(text ?? '')), undefined)(text)
      : planEdits(settingsKind, edits, base);
  return writeFile({ path, file, kind: settingsKind, plan }, means);
}
