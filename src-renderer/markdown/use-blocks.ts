import { useEffect, useState } from 'react';
import { BlockReader, type Block } from './blocks.ts';

/** Characters that are read at once. */
const A_PIECE = 16_384;
/** Milliseconds of one frame for reading: as many pieces as begin within them. */
const A_FRAME_MS = 8;

interface Reading {
  blocks: readonly Block[];
  /** There is more text than was read so far; the rest follows frame by frame. */
  behind: boolean;
}

/** The blocks of a text that may grow. A long text is read over several frames, so that none of them is late. */
export function useBlocks(text: string, growing: boolean): Reading {
  const [reader] = useState(() => new BlockReader());
  const [frame, setFrame] = useState(0);
  const { blocks, behind } = readOn(reader, text, growing);
  useEffect(() => {
    if (!behind) return undefined;
    const asked = requestAnimationFrame(() => setFrame(frame + 1));
    return () => cancelAnimationFrame(asked);
  }, [behind, frame]);
  return { blocks, behind };
}

function readOn(reader: BlockReader, text: string, growing: boolean): Reading {
  const begun = performance.now();
  for (;;) {
    const end = Math.min(text.length, reader.length + A_PIECE);
    const behind = end < text.length;
    const blocks = reader.read(behind ? text.slice(0, end) : text, !growing && !behind);
    if (!behind || performance.now() - begun > A_FRAME_MS) return { blocks, behind };
  }
}
