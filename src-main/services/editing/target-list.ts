import { listLength, listPath, whyNoKey } from '../../core/editing/entry-path.ts';
import type { ListRef } from '../../core/editing/entry-view.ts';
import { say, type Sentence } from '../../core/say.ts';
import { valueAt, type JsonPath } from '../../core/settings/json.ts';
import { settingsOf } from '../../core/writing/merge-settings.ts';
import type { SettingsFile } from '../reading/read-settings.ts';
import type { Workspace } from '../workspace.ts';
import { isManaged, settingsFileOf } from './entry-files.ts';

/** A list that takes entries, or why it does not. */
export type TargetList = { ok: true; file: SettingsFile; listIn(text: string): JsonPath } | { ok: false; message: Sentence };

/** The list that a draft adds to. */
export function targetList(workspace: Workspace, to: ListRef): TargetList {
  const file = settingsFileOf(workspace, to.file);
  if (isManaged(file.scope)) return { ok: false, message: managedMessage(file.file) };
  const why = whyNoKey(to.providerKey, valueAt(workspace.known.rules.inputs.settings.merged, ['providerProtocol']));
  if (why !== undefined) return { ok: false, message: why };
  const listIn = (text: string): JsonPath => listPath(settingsOf(text), to);
  const isBlocked = file.layer !== undefined && listLength(file.layer.value, ['modelProviders', to.providerKey]) === undefined;
  return isBlocked ? { ok: false, message: say`In ${file.file}, modelProviders.${to.providerKey} is not a list, so nothing can be added to it. Correct it there first.` } : { ok: true, file, listIn };
}

/** Why a file of the organisation is not written. */
export const managedMessage = (file: string): Sentence => say`${file} is managed by your organisation, so it cannot be changed here. Ask whoever looks after that file.`;
