/** Replaces `was`, which must still stand at `offset` (UTF-16 units from the beginning, a BOM included), byte by byte. */
export interface TextEdit {
  offset: number;
  was: string;
  text: string;
}

/** True for an edit that names bytes instead of a place in the settings. */
export const isTextEdit = (edit: object): edit is TextEdit => 'offset' in edit;

/** Applies edits that all name places of the text as it is; `undefined` for a text in which one does not fit. */
export function applyTextEdits(text: string, edits: readonly TextEdit[]): string | undefined {
  let result: string | undefined = text;
  let limit = text.length;
  for (const { offset, was, text: added } of edits.toSorted((one, other) => other.offset - one.offset)) {
    if (offset + was.length > limit || !result.startsWith(was, offset)) return undefined;
    result = result.slice(0, offset) + added + result.slice(offset + was.length);
    limit = offset;
  }
  return result;
}
