import type { EntryFile, EntryList } from '../../core/editing/entry-view.ts';
import { listEntries } from '../../core/editing/entry-list.ts';
import { AppFailure } from '../../core/result.ts';
import { say } from '../../core/say.ts';
import { fatalError, isFatal } from '../reading/file-words.ts';
import type { SettingsFile } from '../reading/read-settings.ts';
import { targetFile } from '../reading/target-file.ts';
import type { Workspace } from '../workspace.ts';

/** All entries of a workspace and the files that they stand in. */
export function entryList(workspace: Workspace): EntryList {
  const { rules, models } = workspace.known;
  const target = targetFile(rules.files);
  return { files: rules.files.map((file) => fileView(file, file === target)), entries: listEntries({ inputs: rules.inputs, models }) };
}

function fileView({ file, scope, layer, findings }: SettingsFile, isDefault: boolean): EntryFile {
  const fatal = findings.find(isFatal);
  return {
    file,
    scope,
    exists: layer !== undefined || findings.length > 0,
    managed: isManaged(scope),
    ...(fatal ? { problem: fatalError(fatal).message } : {}),
    isDefault,
  };
}

/** The organisation's files are shown and never written. */
export const isManaged = (scope: SettingsFile['scope']): boolean => scope === 'system' || scope === 'system-defaults';

/** The settings file that a window means; fails with `settings/changed` where it is none of those that count here. */
export function settingsFileOf(workspace: Workspace, file: string): SettingsFile {
  const found = workspace.known.rules.files.find((known) => known.file === file);
  if (found) return found;
  throw new AppFailure({ code: 'settings/changed', message: say`${file} is not one of the settings files that count in this folder. Open the list of models again.`, action: 'retry' });
}
