import type { Block } from './blocks.ts';

/** Neighbouring blocks that come and go together while a long answer is scrolled. */
export interface Chunk {
  /** The key of its first block. */
  key: string;
  blocks: readonly Block[];
  /** Height in pixels, roughly. */
  estimate: number;
}

const MOST_CHARACTERS = 3_000;
const MOST_BLOCKS = 24;
const CHARACTERS_A_LINE = 75;
const LINE = 24;
const BLOCK_GAP = 12;

/** Cuts blocks into chunks, from the first on, so that all but the last stay as they are while blocks are added. */
export function chunksOf(blocks: readonly Block[]): Chunk[] {
  const chunks: Chunk[] = [];
  let from = 0;
  let weight = 0;
  let estimate = 0;
  for (const [place, { token }] of blocks.entries()) {
    weight += token.raw.length;
    estimate += BLOCK_GAP + LINE * Math.max(1, token.raw.length / CHARACTERS_A_LINE);
    const isFull = weight >= MOST_CHARACTERS || place + 1 - from >= MOST_BLOCKS;
    if (!isFull && place + 1 < blocks.length) continue;
    chunks.push({ key: blocks[from]?.key ?? '', blocks: blocks.slice(from, place + 1), estimate: Math.round(estimate) });
    from = place + 1;
    weight = 0;
    estimate = 0;
  }
  return chunks;
}

/** Whether two chunks hold the same blocks. */
export function sameBlocks(one: readonly Block[], other: readonly Block[]): boolean {
  return one.length === other.length && one.every((block, place) => block === other[place]);
}
