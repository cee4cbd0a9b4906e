import { editEnv, type EnvChange } from '../environment/edit-env.ts';
import { isSecretName, masked } from '../explain/mask.ts';
import type { Result } from '../result.ts';
import { say } from '../say.ts';
import { parseSettings, type TextProblem } from '../settings/document.ts';
import { applyEdits, type Edit } from '../settings/edit.ts';
import { applyTextEdits, isTextEdit, type TextEdit } from '../settings/edit-text.ts';
import { pathName } from '../settings/json.ts';
import { isPlainJson } from '../settings/plain-json.ts';
import { envDifference, settingsDifference } from './difference.ts';
import { mergeEnv } from './merge-env.ts';
import { mergeSettings, settingsOf, type Merged } from './merge-settings.ts';
import { same } from './same.ts';

/** How the texts of one kind of file are edited, merged and compared. */
export interface Kind<Change> {
  name: 'settings' | 'env' | 'lines';
  /** A mistake that forbids writing. */
  problem(text: string): TextProblem | undefined;
  apply(text: string, changes: readonly Change[]): Result<string>;
  merge(base: string, current: string, changes: readonly Change[]): Merged;
  /** The changes that lead from one text to another. */
  difference(from: string, to: string): Change[];
  /** Where texts differ, by name. */
  places(changes: readonly Change[]): string[];
  /** Whether the changes put something into the file that others should not read. */
  addsSecret(changes: readonly Change[]): boolean;
}

const nameOf = ({ path }: Edit): string => String(path.findLast((step) => typeof step === 'string'));

/** A variable of `env`, or a key that is written out. */
function isSecretEdit(edit: Edit): boolean {
  if (!('value' in edit) || edit.value === '' || (edit.path[0] !== 'env' && nameOf(edit) !== 'apiKey')) return false;
  const member = { [nameOf(edit)]: edit.value };
  return !same(masked(member, []), member);
}

export const settingsKind: Kind<Edit> = {
  name: 'settings',
  problem(text) {
    if (isPlainJson(text)) return undefined;
    const parsed = parseSettings(text);
    return parsed.ok ? undefined : parsed.problem;
  },
  apply: applyEdits,
  merge: mergeSettings,
  difference: (from, to) => settingsDifference(settingsOf(from), settingsOf(to)),
  places: (edits) => [...new Set(edits.map(({ path }) => pathName(path)))],
  addsSecret: (edits) => edits.some(isSecretEdit),
};

export const envKind: Kind<EnvChange> = {
  name: 'env',
  problem: () => undefined,
  apply: editEnv,
  merge: mergeEnv,
  difference: envDifference,
  places: (changes) => [...new Set(changes.map(({ name }) => name))],
  addsSecret: (changes) => changes.some((change) => 'value' in change && change.value !== '' && isSecretName(change.name)),
};

/** The text with changes that name bytes, then with those that name places; nothing is done where a byte has changed or the file would break. */
export function applyAll<Change extends object>(kind: Kind<Change>, text: string, changes: readonly (Change | TextEdit)[]): Result<string> {
  const replaced = applyTextEdits(text, changes.filter(isTextEdit));
  if (replaced === undefined || (replaced !== text && kind.problem(replaced))) return { ok: false, error: examinedAgain };
  return kind.apply(replaced, changes.filter((change): change is Change => !isTextEdit(change)));
}

/** For changes of bytes in a text that is not the one they were made for. */
export const examinedAgain = {
  code: 'settings/changed',
  message: say`The file changed since it was examined, so nothing was done. Examine it again.`,
  action: 'retry',
} as const;
