import type { Result } from '../result.ts';
import { applyEdits, type Edit } from '../settings/edit.ts';

/** Replaces `was`, which must still stand at `offset` (UTF-16 units from the beginning, a BOM included). */
export interface TextEdit {
  offset: number;
  was: string;
  text: string;
}

/** The exact change of one file that makes a finding disappear. */
export interface Fix {
  /** What a button says: "Remove the comma". */
  label: string;
  /** Absolute path. */
  path: string;
  /** As people write it. */
  file: string;
  edits: (TextEdit | Edit)[];
}

/** The text with a fix applied, one edit after the other; text edits name places of the text as it was. Refuses a text that changed. */
export function applyFix(text: string, { edits }: Pick<Fix, 'edits'>): Result<string> {
  let result = text;
  for (const edit of edits.filter(isTextEdit).toSorted((one, other) => other.offset - one.offset)) {
    const end = edit.offset + edit.was.length;
    if (result.slice(edit.offset, end) !== edit.was) return changed();
    result = result.slice(0, edit.offset) + edit.text + result.slice(end);
  }
  const paths = edits.filter((edit): edit is Edit => !isTextEdit(edit));
  return paths.length === 0 ? { ok: true, value: result } : applyEdits(result, paths);
}

const isTextEdit = (edit: TextEdit | Edit): edit is TextEdit => 'offset' in edit;

function changed(): Result<string> {
  const message = 'The file changed since it was examined, so nothing was done. Examine it again.';
  return { ok: false, error: { code: 'settings/changed', message, action: 'retry' } };
}
