import { structuredPatch } from 'diff';
import type { Sentence } from '../say.ts';
import { maskedLines } from './masked-lines.ts';

/** One line of a change; line numbers count from 1. */
export interface PreviewLine {
  kind: 'same' | 'removed' | 'added';
  /** In the file as it is; absent for an added line. */
  oldLine?: number;
  /** In the file as it will be; absent for a removed line. */
  newLine?: number;
  /** Without the line break. Secrets are replaced by `••••`, so a line may look the same before and after. */
  text: string;
}

/** What will change in one file. */
export interface FilePreview {
  /** As people write it: "~/.qwen/.env". */
  file: string;
  /** The file does not exist yet. */
  created: boolean;
  /** What else is worth knowing about this write, in a plain sentence. */
  note?: Sentence;
  hunks: { lines: PreviewLine[] }[];
}

/** What a write will do, file by file. It holds no secret and no part of one. */
export interface ChangePreview {
  files: FilePreview[];
}

/** One file before and after; `null`: no file. */
export interface FileChange {
  file: string;
  kind: 'settings' | 'env';
  before: string | null;
  after: string | null;
  note?: Sentence;
}

/** Lines around a change that are shown with it. */
const CONTEXT = 3;

/** Lines removed and added that are looked for one by one; where more differ, everything between the first and the last is shown as replaced. */
const MOST_LINES_CHANGED = 1000;

/** The preview of a write, from the texts before and after it. Files that do not change are left out. `secrets`: values that must not be shown anywhere. */
export function changePreview(changes: readonly FileChange[], secrets: readonly string[] = []): ChangePreview {
  return { files: changes.filter(({ before, after }) => before !== after).map((change) => filePreview(change, secrets)) };
}

function filePreview({ file, kind, before, after, note }: FileChange, secrets: readonly string[]): FilePreview {
  const [old, next] = [before ?? '', after ?? ''];
  const shown = { old: maskedLines(old, kind, secrets), next: maskedLines(next, kind, secrets) };
  const patch = structuredPatch(file, file, old, next, undefined, undefined, { context: CONTEXT, maxEditLength: MOST_LINES_CHANGED });
  const hunks = patch?.hunks ?? [replacedLines(old, next)];
  return {
    file,
    created: before === null,
    ...(note === undefined ? {} : { note }),
    hunks: hunks.map(({ lines, oldStart, newStart }) => ({ lines: hunkLines(lines, { oldLine: oldStart, newLine: newStart }, shown) })),
  };
}

function replacedLines(old: string, next: string): { lines: string[]; oldStart: number; newStart: number } {
  const [before, after] = [linesOf(old), linesOf(next)];
  const shortest = Math.min(before.length, after.length);
  let start = 0;
  while (start < shortest && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < shortest - start && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  const from = Math.max(0, start - CONTEXT);
  const marked = (mark: string, lines: readonly string[]): string[] => lines.map((line) => mark + line);
  return {
    lines: [...marked(' ', before.slice(from, start)), ...marked('-', before.slice(start, before.length - end)), ...marked('+', after.slice(start, after.length - end)), ...marked(' ', before.slice(before.length - end).slice(0, CONTEXT))],
    oldStart: from + 1,
    newStart: from + 1,
  };
}

const linesOf = (text: string): string[] => (text === '' ? [] : text.replace(/\n$/, '').split('\n'));

function hunkLines(lines: readonly string[], from: { oldLine: number; newLine: number }, shown: { old(line: number): string; next(line: number): string }): PreviewLine[] {
  let { oldLine, newLine } = from;
  return lines.flatMap((line): PreviewLine[] => {
    if (line.startsWith('-')) return [{ kind: 'removed', oldLine, text: shown.old(oldLine++) }];
    if (line.startsWith('+')) return [{ kind: 'added', newLine, text: shown.next(newLine++) }];
    if (line.startsWith(' ')) return [{ kind: 'same', oldLine: oldLine++, newLine, text: shown.next(newLine++) }];
    return []; // "\ No newline at end of file"
  });
}
