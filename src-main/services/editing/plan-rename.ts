import { isVariableName } from '../../../src-preload/schemas/key-shape.ts';
import type { EntryRef, VariableRename } from '../../core/editing/entry-view.ts';
import { listEntries } from '../../core/editing/entry-list.ts';
import { listPath } from '../../core/editing/entry-path.ts';
import type { Make } from '../../core/editing/made.ts';
import { renameVariable } from '../../core/environment/rename-env.ts';
import { applyEdits, type Edit } from '../../core/settings/edit.ts';
import { isObject, safeEntries, valueAt } from '../../core/settings/json.ts';
import { settingsOf } from '../../core/writing/merge-settings.ts';
import type { Workspace } from '../workspace.ts';
import { isManaged, settingsFileOf } from './entry-files.ts';
import type { FilePlan } from './plan.ts';

/** Whether the `.env` file that is read here can follow when an entry names its variable differently. */
export function renameOffer(workspace: Workspace, ref: EntryRef, from: unknown, to: unknown): VariableRename | undefined {
  const { rules, models } = workspace.known;
  const values = rules.env.found?.file.values;
  if (typeof from !== 'string' || typeof to !== 'string' || from === to || !isVariableName(to) || !values?.has(from) || values.has(to)) return undefined;
  const others = listEntries({ inputs: rules.inputs, models }).filter((entry) => entry.envKey === from && !isAt(entry.ref, ref));
  return { from, to, file: rules.env.found?.file.file ?? '', others: others.length };
}

const isAt = (one: EntryRef, other: EntryRef): boolean => one.file === other.file && one.providerKey === other.providerKey && one.index === other.index;

/** Renames a variable in the `.env` file first, then in every other entry that names it. */
export function renamePlans(workspace: Workspace, { from, to }: VariableRename): FilePlan[] {
  const { rules, models } = workspace.known;
  const found = rules.env.found;
  if (!found) return [];
  const naming = new Set(listEntries({ inputs: rules.inputs, models }).filter(({ envKey }) => envKey === from).map(({ ref }) => ref.file));
  const files = [...naming].map((file) => settingsFileOf(workspace, file)).filter(({ scope }) => !isManaged(scope));
  const inEnv: FilePlan = { path: found.path, file: found.file.file, kind: 'env', make: (current) => renameVariable(current ?? '', from, to) };
  return [inEnv, ...files.map(({ path, file }): FilePlan => ({ path, file, kind: 'settings', make: renameInEntries(from, to) }))];
}

function renameInEntries(from: string, to: string): Make {
  return (current) => {
    const settings = settingsOf(current ?? '');
    const edits = safeEntries(valueAt(settings, ['modelProviders'])).flatMap(([providerKey]) => {
      const list = listPath(settings, { providerKey });
      const entries = valueAt(settings, list);
      return (Array.isArray(entries) ? entries : []).flatMap((entry: unknown, index): Edit[] =>
        isObject(entry) && entry['envKey'] === from ? [{ path: [...list, index, 'envKey'], value: to }] : [],
      );
    });
    return applyEdits(current ?? '', edits);
  };
}
