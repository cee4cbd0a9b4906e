import { say } from '../../core/say.ts';
import type { Backup } from '../../core/writing/backup.ts';
import { envKind, settingsKind, type Kind } from '../../core/writing/kind.ts';
import { linesKind } from '../../core/writing/lines-kind.ts';
import { writeFile, type WriteJob, type WriteMeans } from './write-file.ts';
import type { Written } from './written.ts';

/**
 * Takes a write back: byte for byte where the file is as that write left it, which also deletes a file that the write
 * created; else by the inverse edits, which leave alone what others changed since then and can be a conflict. An undo
 * is a write like any other and can be undone; `save` names the change that it is a part of.
 */
export async function undo(entryId: string, save: string | undefined, means: WriteMeans): Promise<Written> {
  const backup = await means.backups.find(entryId);
  if (!backup) {
    const message = say`This change can no longer be undone: the app keeps the last ten versions of each file only.`;
    return { ok: false, error: { code: 'storage/failed', message } };
  }
  const { path, file } = backup;
  switch (backup.kind) {
    case 'settings':
      return writeFile({ path, file, kind: settingsKind, plan: planUndo(settingsKind, backup), save }, means);
    case 'env':
      return writeFile({ path, file, kind: envKind, plan: planUndo(envKind, backup), save }, means);
    case 'lines':
      return writeFile({ path, file, kind: linesKind, plan: planUndo(linesKind, backup), save }, means);
  }
}

function planUndo<Change>(kind: Kind<Change>, { before, after, places }: Backup): WriteJob['plan'] {
  return (text) => {
    if (text === after || text === before) return { ok: true, value: { text: before, places, addsSecret: false } };
    const merged = kind.merge(after ?? '', text ?? '', kind.difference(after ?? '', before ?? ''));
    return merged.ok ? { ok: true, value: { text: merged.value, places, addsSecret: false } } : merged;
  };
}
