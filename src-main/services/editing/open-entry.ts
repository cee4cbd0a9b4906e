import { parse } from 'jsonc-parser';
import { listEntries } from '../../core/editing/entry-list.ts';
import { entryFacts } from '../../core/editing/entry-facts.ts';
import { entryNode, outdent } from '../../core/editing/entry-node.ts';
import { listPath } from '../../core/editing/entry-path.ts';
import type { EntryRef, EntryView, OpenEntry } from '../../core/editing/entry-view.ts';
import { veil } from '../../core/editing/hide.ts';
import { AppFailure } from '../../core/result.ts';
import { say } from '../../core/say.ts';
import { isObject, valueAt } from '../../core/settings/json.ts';
import { settingsKind } from '../../core/writing/kind.ts';
import { settingsOf } from '../../core/writing/merge-settings.ts';
import { readForWriting } from '../writing/read-for-writing.ts';
import type { Workspace } from '../workspace.ts';
import { settingsFileOf } from './entry-files.ts';
import type { Version, Versions } from './versions.ts';
import { workspaceSecrets } from './workspace-secrets.ts';

/** Opens an entry for the form. Fails with `settings/changed` when it is gone, or with what keeps the file from being read. */
export async function openEntry(workspace: Workspace, ref: EntryRef, versions: Versions): Promise<OpenEntry> {
  const { path, file } = settingsFileOf(workspace, ref.file);
  const read = await readForWriting(path, file, settingsKind);
  if (!read.ok) throw new AppFailure(read.error);
  const text = read.value?.text ?? '';
  const settings = settingsOf(text);
  const entryPath = [...listPath(settings, ref), ref.index];
  const node = entryNode(text, entryPath);
  const entry = findEntry(workspace, ref);
  if (!node || !entry) throw new AppFailure(gone(ref));
  const veiled = veil(outdent(node.text, node.indent), workspaceSecrets(workspace), (raw) => versions.numberOf(raw));
  const version = versions.keep({ ref, path, base: text, entryPath, start: node.start, end: node.end, hidden: veiled.hidden });
  return opened(entry, version, veiled.text, valueAt(settings, entryPath));
}

function opened(entry: EntryView, { id, hidden }: Version, text: string, raw: unknown): OpenEntry {
  const value: unknown = parse(text, [], { allowTrailingComma: true });
  return {
    entry,
    version: id,
    value: isObject(value) ? value : {},
    text,
    hidden: hidden.map(({ path, token }) => ({ path, token })),
    ...entryFacts(raw, entry.protocol),
  };
}

/** The entry that stands at a place now, if any. */
export function findEntry({ known: { rules, models } }: Workspace, ref: EntryRef): EntryView | undefined {
  return listEntries({ inputs: rules.inputs, models }, ref)[0];
}

function gone({ file, providerKey }: EntryRef): AppFailure['error'] {
  return { code: 'settings/changed', message: say`This model is no longer in ${file} under ${providerKey}: the file was changed in the meantime. Choose it again from the list.`, action: 'retry' };
}
