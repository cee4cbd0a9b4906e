import { useEffect, useState } from 'react';
import { BlockReader, type Block } from './blocks.ts';

/** Characters that are read within one frame. */
const A_FRAME = 32_768;

interface Reading {
  blocks: readonly Block[];
  /** There is more text than was read so far; the rest follows frame by frame. */
  behind: boolean;
}

/** The blocks of a text that may grow. A long text is read over several frames, so that none of them is late. */
export function useBlocks(text: string, growing: boolean): Reading {
  const [reader] = useState(() => new BlockReader());
  const [frame, setFrame] = useState(0);
  const end = Math.min(text.length, reader.length + A_FRAME);
  const behind = end < text.length;
  const blocks = reader.read(behind ? text.slice(0, end) : text, !growing && !behind);
  useEffect(() => {
    if (!behind) return undefined;
    const asked = requestAnimationFrame(() => setFrame(frame + 1));
    return () => cancelAnimationFrame(asked);
  }, [behind, frame]);
  return { blocks, behind };
}
