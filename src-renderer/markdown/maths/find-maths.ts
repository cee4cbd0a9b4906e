/** TeX that stands in a text, with the marks around it. */
export interface FoundMaths {
  /** All of it, marks included. */
  raw: string;
  tex: string;
  /** It stands on a line of its own. */
  display: boolean;
}

/** Longer runs between two marks are no formula that anyone wrote. */
const LONGEST_INLINE = 2_000;

const BLOCK_OPENING = /^ {0,3}(\$\$|\\\[)/;
const BLANK_LINE = /\n[ \t]*(?=\n|$)/;

/** Where a block of maths begins after the beginning of `source` and before the next blank line; undefined for nowhere. */
export function nextBlockMaths(source: string): number | undefined {
  const found = /\n(?:( {0,3}(?:\$\$|\\\[))|[ \t]*(?:\n|$))/.exec(source);
  return found?.[1] === undefined ? undefined : found.index + 1;
}

/**
 * A block of maths at the beginning of `source`: from `$$` or `\[` at the start of a line to its counterpart at the end of
 * one. Until that arrives, all up to the next blank line belongs to it (`closed` is false), so that nothing of it settles
 * as something else while the text grows.
 */
export function blockMathsAt(source: string): (FoundMaths & { closed: boolean }) | undefined {
  const opening = BLOCK_OPENING.exec(source);
  const mark = opening?.[1];
  if (!opening || mark === undefined) return undefined;
  const from = opening[0].length;
  const blank = BLANK_LINE.exec(source.slice(from));
  const paragraph = source.slice(0, blank ? from + blank.index : source.length);
  const end = paragraph.indexOf(mark === '$$' ? '$$' : '\\]', from);
  if (end === -1) return { raw: paragraph, tex: '', display: true, closed: false };
  const after = /^[ \t]*(?:\n|$)/.exec(paragraph.slice(end + 2));
  const tex = paragraph.slice(from, end).trim();
  if (!after || tex === '') return undefined;
  return { raw: paragraph.slice(0, end + 2 + after[0].length), tex, display: true, closed: true };
}

/** Where the text of a paragraph may turn into maths, for the lexer to stop there; undefined for nowhere. */
export function nextInlineMaths(source: string): number | undefined {
  for (let place = source.indexOf('$'); place !== -1; place = source.indexOf('$', place + 1)) {
    if (!/[\w\\$]/.test(source.charAt(place - 1))) return place;
  }
  return undefined;
}

/** Maths at the beginning of `source`, within a paragraph: `$…$`, `$$…$$` or `\(…\)`. Prices and variables of a shell are none. */
export function inlineMathsAt(source: string): FoundMaths | undefined {
  if (source.startsWith('\\(')) return between(source, '\\(', '\\)', false);
  if (source.startsWith('$$')) return between(source, '$$', '$$', true);
  if (!source.startsWith('$')) return undefined;
  const found = /^\$((?:[^\s$\\]|\\[^])(?:(?:[^$\\]|\\[^])*?(?:[^\s$\\]|\\[^]))??)\$(?![\w$])/.exec(source.slice(0, LONGEST_INLINE));
  const tex = found?.[1];
  return found && tex !== undefined && !isProse(tex) ? { raw: found[0], tex, display: false } : undefined;
}

function between(source: string, opening: string, closing: string, display: boolean): FoundMaths | undefined {
  const end = source.slice(0, LONGEST_INLINE).indexOf(closing, opening.length);
  const tex = source.slice(opening.length, Math.max(end, 0)).trim();
  return end === -1 || tex === '' ? undefined : { raw: source.slice(0, end + closing.length), tex, display };
}

/** Words side by side without any sign of a formula, or an amount of something: "5 and you have 10". */
function isProse(tex: string): boolean {
  return !/[\\^_={}<>+*/|]/.test(tex) && (/[A-Za-z]{2,}\s+[A-Za-z]{2,}/.test(tex) || /^\d[\d.,]*\s+[A-Za-z]{2,}/.test(tex));
}

/** The text with its maths made unreadable but as long as before, so that no `_` or `*` of a formula is taken for emphasis. */
export function withoutMaths(text: string): string {
  let masked = '';
  let rest = 0;
  for (let place = text.indexOf('$'); place !== -1; place = text.indexOf('$', place)) {
    const found = inlineMathsAt(text.slice(place, place + LONGEST_INLINE));
    if (found) {
      masked += text.slice(rest, place) + 'a'.repeat(found.raw.length);
      rest = place + found.raw.length;
    }
    place += found?.raw.length ?? 1;
  }
  return masked + text.slice(rest);
}
