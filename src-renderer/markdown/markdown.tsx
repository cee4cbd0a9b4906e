import { useState } from 'react';
import { TopBlock } from './block.tsx';
import { BlockReader } from './blocks.ts';

export interface MarkdownProps {
  text: string;
  /** The text is still growing. */
  growing: boolean;
}

/** Markdown without HTML, scripts or images. While the text grows, only its last two blocks are read again. */
export function Markdown({ text, growing }: MarkdownProps) {
  const [reader] = useState(() => new BlockReader());
  return (
    <div className={growing ? 'md md-growing' : 'md'}>
      {reader.read(text, !growing).map((block) => (
        <TopBlock key={block.key} block={block} />
      ))}
    </div>
  );
}
