import type { Kind } from './kind.ts';

/** A line that is to stand in a list of lines, or not to. */
export type LineChange = { line: string } | { line: string; remove: true };

/** Files that are lists of lines in which the last word counts, as `.gitignore`: a line is put at the end, unless it is there. */
export const linesKind: Kind<LineChange> = {
  name: 'lines',
  problem: () => undefined,
  apply: (text, changes) => ({ ok: true, value: changes.reduce(applyLine, text) }),
  merge: (_base, current, changes) => ({ ok: true, value: changes.reduce(applyLine, current) }),
  difference(from, to) {
    const [before, after] = [linesOf(from), linesOf(to)];
    const gone = before.filter((line) => !after.includes(line)).map((line): LineChange => ({ line, remove: true }));
    return [...gone, ...after.filter((line) => !before.includes(line)).map((line) => ({ line }))];
  },
  places: (changes) => changes.map(({ line }) => line),
  addsSecret: () => false,
};

function applyLine(text: string, change: LineChange): string {
  if ('remove' in change) return text.split(/(?<=\n)/).filter((line) => line.trimEnd() !== change.line).join('');
  if (linesOf(text).includes(change.line)) return text;
  const eol = /\r?\n/.exec(text)?.[0] ?? '\n';
  return `${text}${text === '' || text.endsWith('\n') ? '' : eol}${change.line}${eol}`;
}

const linesOf = (text: string): string[] => text.split(/\r?\n/).map((line) => line.trimEnd()).filter((line) => line !== '');
