import { isVariableName } from '../../../src-preload/schemas/key-shape.ts';
import type { EntryRef, VariableRename } from '../../core/editing/entry-view.ts';
import { listEntries } from '../../core/editing/entry-list.ts';
import { listPath } from '../../core/editing/entry-path.ts';
import type { Make } from '../../core/editing/made.ts';
import { renameVariable } from '../../core/environment/rename-env.ts';
import { applyEdits, type Edit } from '../../core/settings/edit.ts';
import { countReferences, renameReferences } from '../../core/settings/rename-references.ts';
import { renameMember } from '../../core/settings/rename-member.ts';
import { isObject, safeEntries, valueAt } from '../../core/settings/json.ts';
import { settingsOf } from '../../core/writing/merge-settings.ts';
import type { SettingsFile } from '../reading/read-settings.ts';
import type { Workspace } from '../workspace.ts';
import { isManaged, settingsFileOf } from './entry-files.ts';
import type { FilePlan } from './plan.ts';

/** Whether the files that give the variable its value can follow when an entry names it differently: the `.env` file that is read here, and `env` of settings. */
export function renameOffer(workspace: Workspace, ref: EntryRef, from: unknown, to: unknown): VariableRename | undefined {
  const { rules, models } = workspace.known;
  if (typeof from !== 'string' || typeof to !== 'string' || from === to || !isVariableName(to)) return undefined;
  const holding = [...envFileWith(workspace, from), ...settingsWith(workspace, from)].map(({ file }) => file);
  const isTaken = envFileWith(workspace, to).length > 0 || settingsWith(workspace, to).length > 0;
  if (holding.length === 0 || isTaken) return undefined;
  const others = listEntries({ inputs: rules.inputs, models }).filter((entry) => entry.envKey === from && !isAt(entry.ref, ref));
  const references = referringTo(workspace, from).reduce((sum, { layer }) => sum + countReferences(layer?.value, from), 0);
  return { from, to, file: holding.join(' and '), others: others.length, references };
}

interface Holding {
  path: string;
  file: string;
}

/** The `.env` file that counts, where it has the variable. */
function envFileWith({ known }: Workspace, name: string): Holding[] {
  const found = known.rules.env.found;
  return found?.file.values.has(name) ? [{ path: found.path, file: found.file.file }] : [];
}

/** The settings files that may be written and whose `env` has the variable. */
function settingsWith({ known }: Workspace, name: string): Holding[] {
  return known.rules.files.filter(({ scope, layer }) => !isManaged(scope) && valueAt(layer?.value, ['env', name]) !== undefined);
}

/** The settings files that may be written and refer to the variable somewhere. */
function referringTo({ known }: Workspace, name: string): SettingsFile[] {
  return known.rules.files.filter(({ scope, layer }) => !isManaged(scope) && layer?.isPlain !== true && countReferences(layer?.value, name) > 0);
}

const isAt = (one: EntryRef, other: EntryRef): boolean => one.file === other.file && one.providerKey === other.providerKey && one.index === other.index;

/** Renames a variable where it has its value first, then in every other entry and every reference that names it. */
export function renamePlans(workspace: Workspace, { from, to }: VariableRename): FilePlan[] {
  const { rules, models } = workspace.known;
  const naming = new Set(listEntries({ inputs: rules.inputs, models }).filter(({ envKey }) => envKey === from).map(({ ref }) => ref.file));
  const files = [...naming].map((file) => settingsFileOf(workspace, file)).filter(({ scope }) => !isManaged(scope));
  const inEnv = envFileWith(workspace, from).map(({ path, file }): FilePlan => ({ path, file, kind: 'env', make: (current) => renameVariable(current ?? '', from, to) }));
  const inSettings = settingsWith(workspace, from).map(({ path, file }): FilePlan => ({ path, file, kind: 'settings', make: (current) => renameMember(current ?? '', ['env', from], to) }));
  const inEntries = files.map(({ path, file }): FilePlan => ({ path, file, kind: 'settings', make: renameInEntries(from, to) }));
  const inTexts = referringTo(workspace, from).map(({ path, file }): FilePlan => ({ path, file, kind: 'settings', make: (current) => renameReferences(current ?? '', from, to) }));
  return [...inEnv, ...inSettings, ...inEntries, ...inTexts];
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
