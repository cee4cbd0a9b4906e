import { applyEdits, modify, parse, type ParseError } from 'jsonc-parser';
import type { FieldChange } from '../../../../src-preload/contract.ts';
import { isRecord, type Entry } from '../form/json-value.ts';

const READING = { allowTrailingComma: true, disallowComments: false };

/** The entry that a JSON text with comments stands for; undefined while it has a mistake or is no object. */
export function entryOfText(text: string): Entry | undefined {
  const errors: ParseError[] = [];
  const value = valueOf(text, errors);
  return errors.length === 0 && isRecord(value) ? value : undefined;
}

/** A text that is nested without end has no value. */
function valueOf(text: string, errors: ParseError[]): unknown {
  try {
    return parse(text, errors, READING);
  } catch {
    return undefined;
  }
}

/** The text with changes of the form in it; all else, comments too, stays as it was typed. */
export function textWithChanges(text: string, changes: readonly FieldChange[]): string {
  const formattingOptions = { insertSpaces: true, tabSize: 2 };
  return changes.reduce((held, change) => applyEdits(held, modify(held, change.path, 'value' in change ? change.value : undefined, { formattingOptions })), text);
}
