import { runsOf, type Run } from '../ui/runs.ts';
import { OPEN_BLOCKS, type Block } from './blocks.ts';

const MOST_CHARACTERS = 3_000;
const MOST_BLOCKS = 24;
const CHARACTERS_A_LINE = 75;
const LINE = 24;
const BLOCK_GAP = 12;

/** Neighbouring blocks that come and go together while a long answer is scrolled. */
export type Chunk = Run<Block>;

/**
 * Cuts blocks into chunks, from the first on, so that all but the last stay as they are while blocks are added: those
 * that still hold are taken over, and only what follows them is looked at.
 */
export class Chunker {
  #chunks: readonly Chunk[] = [];

  cut(blocks: readonly Block[]): readonly Chunk[] {
    const kept: Chunk[] = [];
    let from = 0;
    for (const chunk of this.#chunks.slice(0, -1)) {
      if (!stands(chunk, blocks, from)) break;
      kept.push(chunk);
      from += chunk.items.length;
    }
    this.#chunks = [...kept, ...chunksOf(blocks.slice(from))];
    return this.#chunks;
  }
}

/** A reader changes the last blocks of a text, or all of them. */
function stands({ items }: Chunk, blocks: readonly Block[], from: number): boolean {
  const end = from + items.length;
  return items[0] === blocks[from] && items.slice(-OPEN_BLOCKS).every((block, place, last) => block === blocks[end - last.length + place]);
}

const chunksOf = (blocks: readonly Block[]): Chunk[] =>
  runsOf(blocks, {
    keyOf: ({ key }) => key,
    weightOf: ({ token }) => token.raw.length,
    heightOf: ({ token }) => BLOCK_GAP + LINE * Math.max(1, token.raw.length / CHARACTERS_A_LINE),
    mostWeight: MOST_CHARACTERS,
    endsAt: (place, from) => place + 1 - from >= MOST_BLOCKS,
  });
