import { defaultRangeExtractor, useVirtualizer, type Range } from '@tanstack/react-virtual';
import { useImperativeHandle, type CSSProperties, type KeyboardEvent, type ReactNode, type Ref, type RefObject } from 'react';
import type { Row } from './days.ts';
import { ENTRY_PX, HEADING_PX } from './row-heights.ts';

export interface LongListProps {
  rows: readonly Row[];
  /** The line that takes the focus. */
  stop: number;
  scroller: RefObject<HTMLElement | null>;
  /** Receives what brings a line into sight. */
  reveal: Ref<(place: number) => void>;
  line: (place: number, style: CSSProperties) => ReactNode;
  onKeyDown: (event: KeyboardEvent) => void;
}

/** A list of which only the lines in sight exist. */
export function LongList({ rows, stop, scroller, reveal, line, onKeyDown }: LongListProps) {
  // The rule warns of the React compiler, which would leave this component as it is; that is what it needs.
  // oxlint-disable-next-line react/incompatible-library
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (place) => (rows[place] && 'heading' in rows[place] ? HEADING_PX : ENTRY_PX),
    overscan: 12,
    // The line with the focus stays: without it the keys would lead nowhere once it is scrolled away.
    rangeExtractor: (range: Range) => [...new Set([stop, ...defaultRangeExtractor(range)])].toSorted((a, b) => a - b),
  });
  useImperativeHandle(reveal, () => (place: number) => virtualizer.scrollToIndex(place), [virtualizer]);
  return (
    <ul onKeyDown={onKeyDown} style={{ position: 'relative', height: virtualizer.getTotalSize() }}>
      {virtualizer.getVirtualItems().map(({ index, start }) => line(index, { position: 'absolute', insetInline: 0, top: start }))}
    </ul>
  );
}
