import type { Links } from 'marked';
import { lex, withUnixLineEnds, type BlockToken, type Lexed } from './lex.ts';
import { extendFence } from './open-fence.ts';

/** A top-level block. As long as it is the same object it looks the same, so a memoised view of it never renders again. */
export interface Block {
  /** Its place among the blocks. */
  index: number;
  /** Changes when the link definitions do, for they change what the same words mean. */
  key: string;
  token: BlockToken;
}

/** Blocks that text to come can still change: a list may become loose, a paragraph a heading. */
export const OPEN_BLOCKS = 2;
const NO_LINKS = '{}';
/** An open end of more characters is read again only when it has grown by a sixteenth, so that the time stays linear. */
const LONG_END = 16_384;

/** Turns a growing text into blocks and lexes only what is still open. */
export class BlockReader {
  #text = '';
  #whole: readonly Block[] | undefined;
  #settled: Block[] = [];
  #settledLength = 0;
  #settledLinks: Links = {};
  #open: Block[] = [];
  /** How far the last reading of the open end went. */
  #readTo = 0;
  /** Where the last open block begins. */
  #lastBegins = 0;
  /** The link definitions of the last reading, and how often they have changed. */
  #links = NO_LINKS;
  #epoch = 0;

  /** Length of the text that was read last, with line ends as the lexer wants them. */
  get length(): number {
    return this.#text.length;
  }

  /** The blocks of `text`. With `whole` the text is complete, and the result is that of reading it at once. */
  read(text: string, whole: boolean): readonly Block[] {
    const source = whole ? withUnixLineEnds(text) : withoutOpenLine(withUnixLineEnds(text));
    if (this.#whole && whole && source === this.#text) return this.#whole;
    if (this.#whole || !goesOn(source, this.#text)) this.#reset();
    this.#text = source;
    if (whole || !this.#mayWait(source)) this.#readEnd(source);
    const blocks = [...this.#settled, ...this.#open];
    if (!whole) return blocks;
    this.#whole = this.#epoch === 0 ? blocks : this.#readAgain(source);
    return this.#whole;
  }

  #mayWait(source: string): boolean {
    const read = this.#readTo - this.#settledLength;
    return read > LONG_END && this.#extended(source) === undefined && source.length - this.#readTo < read >> 4;
  }

  #readEnd(source: string): void {
    this.#readTo = source.length;
    const extended = this.#extended(source);
    if (extended) {
      this.#open = [...this.#open.slice(0, -1), extended];
      return;
    }
    const lexed = lex(source.slice(this.#settledLength), this.#settledLinks);
    const reuse = this.#sameLinks(lexed) ? this.#open : [];
    this.#settle(lexed, this.#number(lexed.tokens, this.#settled.length, reuse));
  }

  /** The last block if it is code that goes on, by far the longest thing that can be open. */
  #extended(source: string): Block | undefined {
    const last = this.#open.at(-1);
    if (!last || last.token.raw.length < LONG_END) return undefined;
    const token = extendFence(last.token, source.slice(this.#lastBegins));
    return token && { ...last, token };
  }

  /** A definition may stand anywhere and change what is above it, so with one in it the text is read from its beginning. */
  #readAgain(source: string): readonly Block[] {
    this.#epoch += 1;
    return this.#number(lex(source).tokens, 0, []);
  }

  #sameLinks({ links }: Lexed): boolean {
    const found = JSON.stringify(links);
    if (found === this.#links) return true;
    this.#links = found;
    this.#epoch += 1;
    return false;
  }

  #settle({ tokens, links }: Lexed, blocks: readonly Block[]): void {
    const closed = blocks.slice(0, Math.max(0, blocks.length - OPEN_BLOCKS));
    this.#open = blocks.slice(closed.length);
    for (const block of closed) this.#settled.push(block);
    let visible = 0;
    let offset = this.#settledLength;
    for (const token of tokens) {
      const settles = visible < closed.length;
      if (isVisible(token)) {
        visible += 1;
        this.#lastBegins = offset;
      }
      if (settles && isDefinition(token)) this.#settledLinks = { ...this.#settledLinks, [token.tag]: links[token.tag] ?? { href: '', title: null } };
      offset += token.raw.length;
      if (settles) this.#settledLength = offset;
    }
  }

  /** Gives the visible tokens their places from `first` on, and keeps a block of `reuse` that stands there with the same text. */
  #number(tokens: readonly BlockToken[], first: number, reuse: readonly Block[]): Block[] {
    const known = new Map(reuse.map((block) => [block.index, block]));
    return tokens.filter(isVisible).map((token, offset) => {
      const index = first + offset;
      const before = known.get(index);
      const same = before?.token.raw === token.raw && before.token.type === token.type;
      return same ? before : { index, key: `${index}/${this.#epoch}`, token };
    });
  }

  #reset(): void {
    this.#text = '';
    this.#whole = undefined;
    this.#settled = [];
    this.#settledLength = 0;
    this.#settledLinks = {};
    this.#open = [];
    this.#readTo = 0;
    this.#lastBegins = 0;
  }
}

/** `startsWith` compares letter by letter; equality of two strings of one length is a comparison of memory, 40 times as fast. */
const goesOn = (text: string, before: string): boolean => text.slice(0, before.length) === before;

/**
 * A growing text without a last line that so far is nothing but dashes or equals signs: it may become a list, a rule, a
 * table or more words, and would make a heading of the lines above it for as long as it is not known.
 */
function withoutOpenLine(source: string): string {
  const lastLine = source.lastIndexOf('\n') + 1;
  return lastLine > 0 && /^ {0,3}(?:-+|=+)[ \t]*$/.test(source.slice(lastLine)) ? source.slice(0, lastLine) : source;
}

/** A link or a footnote that the text defines. */
function isDefinition(token: BlockToken): token is BlockToken & { tag: string } {
  return (token.type === 'def' || token.type === 'footnote') && 'tag' in token;
}

function isVisible({ type }: BlockToken): boolean {
  return type !== 'space' && type !== 'def';
}
