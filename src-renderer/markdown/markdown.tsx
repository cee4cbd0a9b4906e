import { memo, useState } from 'react';
import { sameItems } from '../ui/runs.ts';
import { Windowed } from '../ui/windowed.tsx';
import { TopBlock } from './block.tsx';
import type { Block } from './blocks.ts';
import { Chunker, type Chunk } from './chunks.ts';
import { useBlocks } from './use-blocks.ts';

export interface MarkdownProps {
  text: string;
  /** The text is still growing. */
  growing: boolean;
}

/** Up to so many chunks, all of them are there whether they are seen or not. */
const FEW = 8;

/** Markdown without HTML, scripts or images. While the text grows, only its last two blocks are read again. */
export function Markdown({ text, growing }: MarkdownProps) {
  const { blocks, behind } = useBlocks(text, growing);
  const [chunker] = useState(() => new Chunker());
  const chunks = chunker.cut(blocks);
  return (
    <div className={growing ? 'md md-growing' : 'md'} aria-busy={behind || undefined}>
      {chunks.map((chunk, place) => (
        <ChunkView key={chunk.key} chunk={chunk} pinned={chunks.length <= FEW || place === chunks.length - 1} />
      ))}
    </div>
  );
}

const ChunkView = memo(
  function ChunkView({ chunk, pinned }: { chunk: Chunk; pinned: boolean }) {
    return (
      <Windowed className="md-chunk" estimate={chunk.estimate} pinned={pinned}>
        <Blocks blocks={chunk.items} />
      </Windowed>
    );
  },
  (before, after) => before.pinned === after.pinned && (before.chunk === after.chunk || sameItems(before.chunk.items, after.chunk.items)),
);

function Blocks({ blocks }: { blocks: readonly Block[] }) {
  return blocks.map((block) => <TopBlock key={block.key} block={block} />);
}
