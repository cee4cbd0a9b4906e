import type { Links } from 'marked';
import { lex, withUnixLineEnds, type BlockToken } from './lex.ts';

/** A top-level block. As long as it is the same object it looks the same, so a memoised view of it never renders again. */
export interface Block {
  /** Its place in the text, which is also its key. */
  index: number;
  token: BlockToken;
}

/** Blocks that text to come can still change: a list may become loose, a paragraph a heading. */
const OPEN_BLOCKS = 2;

/** Turns a growing text into blocks and lexes only what is still open. */
export class BlockReader {
  #text = '';
  #settled: Block[] = [];
  #settledLength = 0;
  #links: Links = {};
  #open: Block[] = [];

  /** The blocks of `text`. With `whole` the text is complete and is lexed at once, so that the result is exact. */
  read(text: string, whole: boolean): readonly Block[] {
    const source = withUnixLineEnds(text);
    if (whole) return this.#readWhole(source);
    if (!source.startsWith(this.#text)) this.#reset();
    this.#text = source;
    const { tokens, links } = lex(source.slice(this.#settledLength), this.#links);
    const known = Object.keys(this.#links).length;
    const reuse = Object.keys(links).length === known ? this.#open : [];
    const blocks = numbered(tokens, this.#settled.length, reuse);
    this.#settle(tokens, blocks, links);
    return [...this.#settled, ...this.#open];
  }

  #readWhole(source: string): readonly Block[] {
    const { tokens, links } = lex(source);
    // A definition may stand anywhere and change links above it, so blocks are kept only if there is none.
    const reuse = Object.keys(links).length === 0 ? [...this.#settled, ...this.#open] : [];
    const blocks = numbered(tokens, 0, reuse);
    this.#reset();
    this.#text = source;
    this.#open = blocks;
    return blocks;
  }

  #settle(tokens: readonly BlockToken[], blocks: readonly Block[], links: Links): void {
    const closed = blocks.slice(0, Math.max(0, blocks.length - OPEN_BLOCKS));
    this.#open = blocks.slice(closed.length);
    this.#settled = [...this.#settled, ...closed];
    let visible = 0;
    for (const token of tokens) {
      if (visible === closed.length) return;
      if (isVisible(token)) visible += 1;
      else if (token.type === 'def' && 'tag' in token) this.#links = { ...this.#links, [token.tag]: links[token.tag] ?? token };
      this.#settledLength += token.raw.length;
    }
  }

  #reset(): void {
    this.#text = '';
    this.#settled = [];
    this.#settledLength = 0;
    this.#links = {};
    this.#open = [];
  }
}

/** Gives the visible tokens their places from `first` on, and keeps a block of `reuse` that stands there with the same text. */
function numbered(tokens: readonly BlockToken[], first: number, reuse: readonly Block[]): Block[] {
  const known = new Map(reuse.map((block) => [block.index, block]));
  return tokens
    .filter(isVisible)
    .map((token, offset) => {
      const index = first + offset;
      const before = known.get(index);
      return before?.token.raw === token.raw && before.token.type === token.type ? before : { index, token };
    });
}

function isVisible({ type }: BlockToken): boolean {
  return type !== 'space' && type !== 'def';
}
