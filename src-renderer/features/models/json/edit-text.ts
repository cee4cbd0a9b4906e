import { applyEdits, modify, parse, type ParseError } from 'jsonc-parser';
import type { FieldChange } from '../../../../src-preload/contract.ts';
import { isTooDeep } from '../../../../src-preload/schemas/nesting.ts';
import { isRecord, type Entry, type Json } from '../form/json-value.ts';

const READING = { allowTrailingComma: true, disallowComments: false };

/** The entry that a JSON text with comments stands for; undefined while it has a mistake, is no object or is nested too deep. */
export function entryOfText(text: string): Entry | undefined {
  if (isTooDeep(text)) return undefined;
  const errors: ParseError[] = [];
  const value: unknown = parse(text, errors, READING);
  return errors.length === 0 && isRecord(value) ? value : undefined;
}

/** The text with changes of the form in it; all else, comments too, stays as it was typed. */
export function textWithChanges(text: string, changes: readonly FieldChange[]): string {
  return changes.reduce((held, change) => withChange(held, change.path, 'value' in change ? change.value : undefined), text);
}

function withChange(text: string, path: FieldChange['path'], value: Json | undefined): string {
  // Indents of what is nested without end fill any memory.
  const isPlain = isTooDeep(text) || (value !== undefined && isTooDeep(JSON.stringify(value)));
  const options = isPlain ? {} : { formattingOptions: { insertSpaces: true, tabSize: 2 } };
  try {
    return applyEdits(text, modify(text, path, value, options));
  } catch {
    return applyEdits(text, modify(text, path, value, {})); // jsonc-parser cannot indent by 99 levels
  }
}
