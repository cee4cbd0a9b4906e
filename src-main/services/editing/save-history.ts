import type { SavedChange, UndoOutcome } from '../../core/editing/outcome.ts';
import { AppFailure } from '../../core/result.ts';
import { say } from '../../core/say.ts';
import type { HistoryEntry, Writer } from '../writing/writer.ts';
import { conflictRefusal } from './stage.ts';
import type { VaultUndo } from './vault-undo.ts';

const SHOWN = 10;

/** The last saves, newest first. Files that were written as one change are one; other writes stand alone. */
export async function savedChanges(writer: Pick<Writer, 'history'>): Promise<SavedChange[]> {
  const groups = groupsOf(await writer.history());
  return [...groups].slice(0, SHOWN).map(([saveId, entries]) => ({
    saveId,
    time: Math.max(...entries.map(({ time }) => time)),
    files: entries.toReversed().map(({ file, places }) => ({ file, places })),
  }));
}

/** What a save is taken back with. */
export interface UndoMeans {
  writer: Pick<Writer, 'history' | 'undo'>;
  vault: Pick<VaultUndo, 'undo'>;
  newId(): string;
}

/** By save, newest first; inside each newest first. */
function groupsOf(history: readonly HistoryEntry[]): Map<string, HistoryEntry[]> {
  const groups = new Map<string, HistoryEntry[]>();
  for (const entry of history) {
    const name = entry.save ?? entry.id;
    groups.set(name, [...(groups.get(name) ?? []), entry]);
  }
  return groups;
}

/**
 * Takes a save back, the last file first, the vault's keys behind all files. Where one of several files cannot follow, those that did are brought back.
 * Fails with `storage/failed` for a save that is no longer kept.
 */
export async function undoSave(saveId: string, { writer, vault, newId }: UndoMeans): Promise<UndoOutcome> {
  const entries = groupsOf(await writer.history()).get(saveId) ?? [];
  const save = newId();
  const isVaultOnly = entries.length === 0 && (await vault.undo(saveId, save));
  if (isVaultOnly) return { state: 'undone', changed: true, saveId: save };
  if (entries.length === 0) throw new AppFailure({ code: 'storage/failed', message: say`This change can no longer be undone: the app keeps the last ten versions of each file only.` });
  const done: string[] = [];
  for (const { id, file } of entries) {
    const undone = await writer.undo(id, save);
    if (undone.ok) {
      if (undone.value.entryId !== undefined) done.push(undone.value.entryId);
      continue;
    }
    const again = newId();
    for (const entryId of done.toReversed()) await writer.undo(entryId, again);
    if (undone.conflicts) return conflictRefusal(file, undone.conflicts);
    throw new AppFailure(undone.error);
  }
  const changed = (await vault.undo(saveId, save)) || done.length > 0;
  return { state: 'undone', changed, ...(changed && { saveId: save }) };
}
