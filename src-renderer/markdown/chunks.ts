import { runsOf, type Run } from '../ui/runs.ts';
import type { Block } from './blocks.ts';

const MOST_CHARACTERS = 3_000;
const MOST_BLOCKS = 24;
const CHARACTERS_A_LINE = 75;
const LINE = 24;
const BLOCK_GAP = 12;

/** Neighbouring blocks that come and go together while a long answer is scrolled. */
export type Chunk = Run<Block>;

/** Cuts blocks into chunks, from the first on, so that all but the last stay as they are while blocks are added. */
export const chunksOf = (blocks: readonly Block[]): Chunk[] =>
  runsOf(blocks, {
    keyOf: ({ key }) => key,
    weightOf: ({ token }) => token.raw.length,
    heightOf: ({ token }) => BLOCK_GAP + LINE * Math.max(1, token.raw.length / CHARACTERS_A_LINE),
    mostWeight: MOST_CHARACTERS,
    endsAt: (place, from) => place + 1 - from >= MOST_BLOCKS,
  });
