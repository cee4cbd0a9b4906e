/** How a screen reader hears about a running answer: whole sentences, without markup and code. */
export interface Spoken {
  /** What to say now; empty when no sentence has ended. */
  say: string;
  /** Where the next call goes on. */
  next: number;
}

/**
 * Characters that are said at once: minutes of speech. Whoever wants to hear more of an answer that came in one go reads
 * it in its place; and a line of half a million characters, though nobody sees it, takes a browser minutes to lay out.
 */
const MOST = 4_000;

const FENCE = /^ {0,3}(?:```|~~~)/m;
const FENCE_END = /\n {0,3}(?:```|~~~)[ \t]*(?:\n|$)/;
const SENTENCE_END = /[.!?:](?=\s)|[。！？]|\n/g;

/** The sentences of `text` that ended since `from`; `codeBlock` is said in place of code. */
export function finishedSentences(text: string, from: number, codeBlock: string): Spoken {
  const said: string[] = [];
  let next = from;
  for (;;) {
    const step = nextSentences(text.slice(next), codeBlock);
    if (step.length === 0) return { say: asFarAsHeard(said.join(' ')), next };
    if (step.say !== '') said.push(step.say);
    next += step.length;
  }
}

function asFarAsHeard(text: string): string {
  if (text.length <= MOST) return text;
  const space = text.lastIndexOf(' ', MOST);
  return `${text.slice(0, space > 0 ? space : MOST)} …`;
}

/** Up to the next code block, or that block if it stands at the beginning and is closed. */
function nextSentences(rest: string, codeBlock: string): { say: string; length: number } {
  const fence = FENCE.exec(rest);
  if (fence?.index === 0) {
    const close = FENCE_END.exec(rest);
    return close ? { say: codeBlock, length: close.index + close[0].length } : { say: '', length: 0 };
  }
  const prose = fence ? rest.slice(0, fence.index) : rest;
  const length = fence ? prose.length : endOfSentences(prose);
  return { say: withoutMarkup(prose.slice(0, Math.min(length, 2 * MOST))), length };
}

/** Where the last whole sentence ends; 0 for none. Mostly that is not far from the end. */
function endOfSentences(prose: string, from = Math.max(0, prose.length - MOST)): number {
  const last = [...prose.slice(from).matchAll(SENTENCE_END)].at(-1);
  if (last) return from + last.index + last[0].length;
  return from > 0 ? endOfSentences(prose, 0) : 0;
}

/** Emphasis, headings, list marks and link targets say nothing to the ear. */
function withoutMarkup(text: string): string {
  return text
    .replace(/!?\[([^\]\n]*)\]\([^)\n]*\)/g, '$1')
    .replace(/^[ \t]*(?:#{1,6}|>|[-*+]|\|)[ \t]*/gm, '')
    .replace(/[*_`~|]+/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
