import type { Links } from 'marked';
import { lex, withUnixLineEnds, type BlockToken, type Lexed } from './lex.ts';

/** A top-level block. As long as it is the same object it looks the same, so a memoised view of it never renders again. */
export interface Block {
  /** Its place among the blocks. */
  index: number;
  /** Changes when the link definitions do, for they change what the same words mean. */
  key: string;
  token: BlockToken;
}

/** Blocks that text to come can still change: a list may become loose, a paragraph a heading. */
const OPEN_BLOCKS = 2;
const NO_LINKS = '{}';

/** Turns a growing text into blocks and lexes only what is still open. */
export class BlockReader {
  #text = '';
  /** The last reading was of a whole text, so that `#open` holds all of it. */
  #isWhole = false;
  #settled: Block[] = [];
  #settledLength = 0;
  #settledLinks: Links = {};
  #open: Block[] = [];
  /** The link definitions of the last reading, and how often they have changed. */
  #links = NO_LINKS;
  #epoch = 0;

  /** The blocks of `text`. With `whole` the text is complete and is lexed at once, so that the result is exact. */
  read(text: string, whole: boolean): readonly Block[] {
    const source = withUnixLineEnds(text);
    if (whole) return this.#readWhole(source);
    if (this.#isWhole || !source.startsWith(this.#text)) this.#reset();
    this.#text = source;
    const lexed = lex(source.slice(this.#settledLength), this.#settledLinks);
    const reuse = this.#sameLinks(lexed) ? this.#open : [];
    this.#settle(lexed, this.#number(lexed.tokens, this.#settled.length, reuse));
    return [...this.#settled, ...this.#open];
  }

  #readWhole(source: string): readonly Block[] {
    if (this.#isWhole && source === this.#text) return this.#open;
    const lexed = lex(source);
    // A definition may stand anywhere and change what is above it, so blocks are kept only if there never was one.
    const isPlain = this.#sameLinks(lexed) && this.#epoch === 0;
    if (!isPlain) this.#epoch += 1;
    const blocks = this.#number(lexed.tokens, 0, isPlain ? [...this.#settled, ...this.#open] : []);
    this.#reset();
    this.#text = source;
    this.#open = blocks;
    this.#isWhole = true;
    return blocks;
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
    this.#settled = [...this.#settled, ...closed];
    let visible = 0;
    for (const token of tokens) {
      if (visible === closed.length) return;
      if (isVisible(token)) visible += 1;
      else if (token.type === 'def' && 'tag' in token) this.#settledLinks = { ...this.#settledLinks, [token.tag]: links[token.tag] ?? token };
      this.#settledLength += token.raw.length;
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
    this.#isWhole = false;
    this.#settled = [];
    this.#settledLength = 0;
    this.#settledLinks = {};
    this.#open = [];
  }
}

function isVisible({ type }: BlockToken): boolean {
  return type !== 'space' && type !== 'def';
}
