/** How a screen reader hears about a running answer: whole sentences, without markup and code. */
export interface Spoken {
  /** What to say now; empty when no sentence has ended. */
  say: string;
  /** Where the next call goes on. */
  next: number;
}

const FENCE = /^ {0,3}(?:```|~~~)/m;
const FENCE_END = /\n {0,3}(?:```|~~~)[ \t]*(?:\n|$)/;
const SENTENCE_END = /[.!?:](?=\s)|[。！？]|\n/g;

/** The sentences of `text` that ended since `from`; `codeBlock` is said in place of code. */
export function finishedSentences(text: string, from: number, codeBlock: string): Spoken {
  const said: string[] = [];
  let next = from;
  for (;;) {
    const step = nextSentences(text.slice(next), codeBlock);
    if (step.length === 0) return { say: said.join(' '), next };
    if (step.say !== '') said.push(step.say);
    next += step.length;
  }
}

/** Up to the next code block, or that block if it stands at the beginning and is closed. */
function nextSentences(rest: string, codeBlock: string): { say: string; length: number } {
  const fence = FENCE.exec(rest);
  if (fence?.index === 0) {
    const close = FENCE_END.exec(rest);
    return close ? { say: codeBlock, length: close.index + close[0].length } : { say: '', length: 0 };
  }
  const prose = fence ? rest.slice(0, fence.index) : rest;
  const last = [...prose.matchAll(SENTENCE_END)].at(-1);
  const length = fence ? prose.length : last ? last.index + last[0].length : 0;
  return { say: withoutMarkup(prose.slice(0, length)), length };
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
