import type { Message } from './message.ts';

/** A conversation as far as a search looks at it: folded texts, its title apart. */
export interface Searchable {
  title: string;
  /** All messages of all branches, joined. */
  text: string;
}

/** Where a search found something, in words to show. `match` stands between the other two, which are cut with an ellipsis. */
export interface Snippet {
  messageId: string;
  before: string;
  match: string;
  after: string;
}

const AROUND = 60;

/** Upper and lower case, accents and width make no difference to a search. */
export function folded(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}+/gu, '').toLowerCase();
}

/** The words that must all be found; what stands in quotation marks is one of them. Empty for a blank query. */
export function searchTerms(query: string): string[] {
  const terms = [...query.matchAll(/"([^"]+)"|(\S+)/g)].map(([, phrase, word]) => folded(phrase ?? word ?? '').replaceAll('"', '').trim());
  return [...new Set(terms.filter((term) => term !== ''))];
}

/** How well a conversation fits: 0 for not at all; a term in the title counts more than any in the text. */
export function fitOf({ title, text }: Searchable, terms: readonly string[]): number {
  let fit = 0;
  for (const term of terms) {
    if (title.includes(term)) fit += 2;
    else if (text.includes(term)) fit += 1;
    else return 0;
  }
  return fit;
}

/** The first place, in file order, where one of the terms stands; absent where only the title has them. */
export function snippetOf(messages: readonly Message[], terms: readonly string[]): Snippet | undefined {
  for (const { id, text } of messages) {
    const place = firstPlace(text, terms);
    if (place) return { messageId: id, ...cutAround(text, place) };
  }
  return undefined;
}

/** Folding changes lengths, so the place is found by folding character by character. */
function firstPlace(text: string, terms: readonly string[]): { start: number; end: number } | undefined {
  const whole = folded(text);
  const found = terms.map((term) => ({ term, at: whole.indexOf(term) })).filter(({ at }) => at >= 0);
  const first = found.toSorted((a, b) => a.at - b.at)[0];
  if (!first) return undefined;
  const last = first.at + first.term.length;
  let start: number | undefined;
  let at = 0;
  let place = 0;
  for (const character of text) {
    const length = folded(character).length;
    if (start === undefined && at + length > first.at) start = place;
    at += length;
    place += character.length;
    if (at >= last) return { start: start ?? place, end: place };
  }
  return { start: start ?? 0, end: text.length };
}

function cutAround(text: string, { start, end }: { start: number; end: number }): Omit<Snippet, 'messageId'> {
  const flat = (part: string) => part.replace(/\s+/g, ' ');
  const before = text.slice(Math.max(0, start - AROUND), start).replace(/^[\uDC00-\uDFFF]/, '');
  const after = text.slice(end, end + AROUND).replace(/[\uD800-\uDBFF]$/, '');
  return {
    before: flat(`${start > AROUND ? '…' : ''}${before}`),
    match: flat(text.slice(start, end)),
    after: flat(`${after}${end + AROUND < text.length ? '…' : ''}`),
  };
}
