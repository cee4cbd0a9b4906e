import { Lexer, type Links, type Token } from 'marked';
import { extensionsFor } from './extensions.ts';
import { AnswerTokenizer } from './answer-tokenizer.ts';

/** Beyond this many characters a run of text is shown as it stands: no person formats by hand what is longer. */
const LONGEST_INLINE = 10_000;
/** Beyond this many characters a whole answer is shown as it stands. */
const LONGEST_TEXT = 2_000_000;

/** Fifty quotes or lists opened on one line, or a list indented by 200: nothing that anyone means, and slow to lex. */
const TOO_DEEP = /^(?:[ \t]*(?:>[ \t]*|[-*+][ \t]+|\d{1,9}[.)][ \t]+){50}|[ \t>]{200,}(?:[-*+]|\d{1,9}[.)])[ \t])/m;

/** Text that is shown as it stands. */
export interface Plain {
  type: 'plain';
  raw: string;
}

export type BlockToken = Token | Plain;

export interface Lexed {
  tokens: BlockToken[];
  /** Link definitions by their label, those of `known` included. */
  links: Links;
}

/** Line ends as the lexer wants them. Cheap when there is nothing to change. */
export function withUnixLineEnds(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}

/**
 * GitHub-flavoured Markdown as tokens whose `raw` parts join to `source`. Never throws: what is too deep or too long
 * comes back as plain text. `known` holds link definitions from earlier text.
 */
export function lex(source: string, known: Links = {}): Lexed {
  if (source.length > LONGEST_TEXT || TOO_DEEP.test(source)) return plain(source, known);
  try {
    const lexer = new Lexer({ gfm: true, tokenizer: new AnswerTokenizer(), ...extensionsFor(source) });
    Object.assign(lexer.tokens.links, known);
    lexer.blockTokens(source, lexer.tokens);
    for (const { src, tokens } of lexer.inlineQueue) {
      if (src.length > LONGEST_INLINE) tokens.push({ type: 'text', raw: src, text: src, escaped: true });
      else lexer.inlineTokens(src, tokens);
    }
    return { tokens: [...lexer.tokens], links: lexer.tokens.links };
  } catch {
    return plain(source, known);
  }
}

function plain(source: string, links: Links): Lexed {
  return { tokens: source === '' ? [] : [{ type: 'plain', raw: source }], links };
}
