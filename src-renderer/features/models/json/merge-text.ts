import { applyPatch, structuredPatch } from 'diff';
import { visit } from 'jsonc-parser';
import { changesBetween, clashesOf, withChanges, type Clash } from '../form/changes.ts';
import { sameJson, type Entry } from '../form/json-value.ts';
import { entryOfText, textWithChanges } from './edit-text.ts';

/** A text and the entry that it stands for. */
export interface EntryText {
  text: string;
  entry: Entry;
}

/** Most lines that a merge by lines compares; where more differ, values are merged and one side's comments stand. */
const MOST_LINES_CHANGED = 1000;

/** Our text with what the other side changed; where both changed the same value, ours stands and the clash is told. */
export interface MergedText {
  text: string;
  clashes: Clash[];
}

/**
 * Merges two changes of one entry's text, values and comments alike. Where both sides rewrote the comments of the same
 * lines, ours stand, and a clash without a path names both texts.
 */
export function mergeTexts(base: EntryText, ours: EntryText, theirs: EntryText): MergedText {
  if (theirs.text === base.text) return { text: ours.text, clashes: [] };
  const [mine, their] = [changesBetween(base.entry, ours.entry), changesBetween(base.entry, theirs.entry)];
  const clashes = clashesOf(mine, theirs.entry, their);
  const wanted = withChanges(theirs.entry, mine);
  const onTheirs = textWithChanges(theirs.text, mine);
  const onOurs = textWithChanges(ours.text, changesBetween(ours.entry, wanted));
  const [oursNoted, theirsNoted] = [!sameNotes(base.text, ours.text), !sameNotes(base.text, theirs.text)];
  const byLines = mergedByLines(base.text, ours.text, theirs.text);
  const whole = [byLines, ...(oursNoted ? [] : [onTheirs]), ...(theirsNoted ? [] : [onOurs])].find((text) => text !== false && sameJson(entryOfText(text), wanted));
  if (typeof whole === 'string') return { text: whole, clashes };
  return { text: onOurs, clashes: [...clashes, { path: [], ours: onOurs, theirs: onTheirs }] };
}

function mergedByLines(base: string, ours: string, theirs: string): string | false {
  const patch = structuredPatch('', '', base, theirs, '', '', { context: 1, maxEditLength: MOST_LINES_CHANGED });
  return patch !== undefined && applyPatch(ours, patch);
}

const sameNotes = (one: string, other: string): boolean => notesIn(one).join('\n') === notesIn(other).join('\n');

/** The comments of a text in order. */
function notesIn(text: string): string[] {
  const notes: string[] = [];
  visit(text, { onComment: (offset, length) => void notes.push(text.slice(offset, offset + length).trim()) });
  return notes;
}
