import { defaultRangeExtractor, useVirtualizer, type Range } from '@tanstack/react-virtual';
import { useLayoutEffect, useMemo, useRef, useState, type CSSProperties, type KeyboardEvent, type ReactNode } from 'react';
import type { ChatSummary } from '../../../src-preload/contract.ts';
import { t } from '../../i18n/t.ts';
import { useChat } from '../../stores/stores.ts';
import { ConversationEntry } from './conversation-entry.tsx';
import type { MenuAt } from './conversation-menu.ts';
import { listRows, type Row } from './days.ts';
import { entryAfter } from './entry-after.ts';

interface ConversationRowsProps {
  chats: readonly ChatSummary[];
  now: number;
  /** The conversation whose menu is open. */
  menuFor: string | undefined;
  onMenu: (menu: MenuAt) => void;
}

/** Up to so many lines all are drawn; of more, those in sight. */
const DRAWN = 80;
const HEADING_PX = 38;
const ENTRY_PX = 36;

/** The conversations by group. One of them takes the focus; the arrow keys, Page up and down, Home and End move it. */
export function ConversationRows({ chats, now, menuFor, onMenu }: ConversationRowsProps) {
  const rows = useMemo(() => listRows(chats, now), [chats, now]);
  const scroller = useRef<HTMLDivElement>(null);
  const shown = useChat(({ chatId }) => chatId);
  const [focused, setFocused] = useState<string | null>(null);
  const stop = Math.max(placeOf(rows, focused), 0) || Math.max(placeOf(rows, shown), 0) || 1;
  const isLong = rows.length > DRAWN;
  // The rule warns of the React compiler, which would leave this component as it is; that is what it needs.
  // oxlint-disable-next-line react/incompatible-library
  const virtualizer = useVirtualizer({
    count: rows.length,
    enabled: isLong,
    getScrollElement: () => scroller.current,
    estimateSize: (place) => (rows[place] && 'heading' in rows[place] ? HEADING_PX : ENTRY_PX),
    overscan: 12,
    // The line with the focus stays: without it the keys would lead nowhere once it is scrolled away.
    rangeExtractor: (range: Range) => [...new Set([stop, ...defaultRangeExtractor(range)])].toSorted((a, b) => a - b),
  });
  const wanted = useRef(false);
  useLayoutEffect(() => {
    if (!wanted.current) return;
    const entry = scroller.current?.querySelector<HTMLElement>(`[data-place="${stop}"] .conversation-entry`);
    wanted.current = false;
    // A long list scrolls by itself, so that what it draws follows.
    entry?.focus({ preventScroll: isLong });
    if (isLong) virtualizer.scrollToIndex(stop);
  }, [stop, isLong, virtualizer]);

  const onKeyDown = (event: KeyboardEvent) => {
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / ENTRY_PX) - 1);
    const next = event.target instanceof HTMLInputElement ? undefined : entryAfter(rows, stop, event.key, page);
    const row = next === undefined ? undefined : rows[next];
    if (!row || !('chat' in row)) return;
    event.preventDefault();
    wanted.current = next !== stop;
    setFocused(row.chat.id);
  };
  const line = (place: number, style?: CSSProperties): ReactNode => {
    const row = rows[place];
    if (!row) return null;
    if ('heading' in row) {
      return (
        <li key={row.heading} className="conversations-heading" style={style}>
          <h2>{t(`conversations.${row.heading}`)}</h2>
        </li>
      );
    }
    return (
      <li key={row.chat.id} data-place={place} className="conversation-row" style={style} onFocus={() => setFocused(row.chat.id)}>
        <ConversationEntry summary={row.chat} now={now} stop={place === stop} menuOpen={menuFor === row.chat.id} onMenu={onMenu} />
      </li>
    );
  };
  return (
    <div ref={scroller} className="conversations-scroll">
      {rows.length === 0 && <p className="conversations-none">{t('conversations.none')}</p>}
      <ul onKeyDown={onKeyDown} style={isLong ? { position: 'relative', height: virtualizer.getTotalSize() } : undefined}>
        {isLong
          ? virtualizer.getVirtualItems().map(({ index, start }) => line(index, { position: 'absolute', insetInline: 0, top: start }))
          : rows.map((_row, place) => line(place))}
      </ul>
    </div>
  );
}

const placeOf = (rows: readonly Row[], chatId: string | null): number => rows.findIndex((row) => 'chat' in row && row.chat.id === chatId);
