import type { Links } from 'marked';

/** What a footnote says, as written. */
export interface FootnoteText {
  raw: string;
  label: string;
  /** Its text without the label and the indent. */
  text: string;
}

const DEFINITION = /^ {0,3}\[\^([^\]\s]{1,100})\]:[ \t]*/;
const REFERENCE = /^\[\^([^\]\s]{1,100})\]/;

/** Under this label the definition of a footnote stands among the link definitions: no link has a label like it. */
export const tagOf = (label: string): string => `^${label.toLowerCase()}`;

/** The footnote that is defined at the beginning of `source`: lines up to a blank one or the next definition, and indented paragraphs after that. */
export function footnoteAt(source: string): FootnoteText | undefined {
  const opening = DEFINITION.exec(source);
  const label = opening?.[1];
  if (!opening || label === undefined) return undefined;
  const end = endOfFootnote(source);
  const raw = source.slice(0, end);
  const text = raw.slice(opening[0].length).replace(/^(?: {4}|\t)/gm, '').trimEnd();
  return text === '' ? undefined : { raw, label, text };
}

/** Where the footnote at the beginning of `source` ends, without the blank lines after it. */
function endOfFootnote(source: string): number {
  let end = lineEnd(source, 0);
  let afterBlank = false;
  for (let at = end; at < source.length; ) {
    const next = lineEnd(source, at);
    const line = source.slice(at, next);
    at = next;
    if (line.trim() === '') {
      afterBlank = true;
      continue;
    }
    if (DEFINITION.test(line) || (afterBlank && !/^(?: {4}|\t)/.test(line))) break;
    afterBlank = false;
    end = next;
  }
  return end;
}

function lineEnd(source: string, from: number): number {
  const found = source.indexOf('\n', from);
  return found === -1 ? source.length : found + 1;
}

/** The footnote that is named at the beginning of `source`, and its number, if the text defines it. */
export function footnoteReferenceAt(source: string, links: Links): { raw: string; label: string; number: number } | undefined {
  const [raw, label] = REFERENCE.exec(source) ?? [];
  if (raw === undefined || label === undefined) return undefined;
  const number = footnoteNumber(label, links);
  return number === 0 ? undefined : { raw, label, number };
}

/** Footnotes are numbered in the order of their definitions, from 1; 0 for one that is not defined. */
export function footnoteNumber(label: string, links: Links): number {
  return Object.keys(links).filter((tag) => tag.startsWith('^')).indexOf(tagOf(label)) + 1;
}
