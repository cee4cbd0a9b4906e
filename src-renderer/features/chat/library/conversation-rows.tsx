import { useLayoutEffect, useMemo, useRef, useState, type CSSProperties, type KeyboardEvent, type ReactNode } from 'react';
import type { ChatSummary } from '../../../../src-preload/contract.ts';
import { t } from '../../../i18n/t.ts';
import { useChat } from '../../../stores/stores.ts';
import { lazyPart } from '../../../ui/lazy-part.tsx';
import { ConversationEntry } from './conversation-entry.tsx';
import type { MenuAt } from './conversation-menu.ts';
import { listRows, type Row } from './days.ts';
import { entryAfter } from './entry-after.ts';
import type { LongListProps } from './long-list.tsx';
import { ENTRY_PX } from './row-heights.ts';

interface ConversationRowsProps {
  chats: readonly ChatSummary[];
  now: number;
  /** The conversation whose menu is open. */
  menuFor: string | undefined;
  onMenu: (menu: MenuAt) => void;
}

/** Up to so many lines all are drawn; of more, those in sight. */
const DRAWN = 80;

const longList = lazyPart<LongListProps>(async () => (await import('./long-list.tsx')).LongList);

/** The conversations by group. One of them takes the focus; the arrow keys, Page up and down, Home and End move it. */
export function ConversationRows({ chats, now, menuFor, onMenu }: ConversationRowsProps) {
  const rows = useMemo(() => listRows(chats, now), [chats, now]);
  const scroller = useRef<HTMLDivElement>(null);
  const shown = useChat(({ chatId }) => chatId);
  const [focused, setFocused] = useState<string | null>(null);
  const stop = Math.max(placeOf(rows, focused), 0) || Math.max(placeOf(rows, shown), 0) || 1;
  const isLong = rows.length > DRAWN;
  const reveal = useRef<(place: number) => void>(null);
  const wanted = useRef(false);
  useLayoutEffect(() => {
    if (!wanted.current) return;
    const entry = scroller.current?.querySelector<HTMLElement>(`[data-place="${stop}"] .conversation-entry`);
    wanted.current = false;
    // A long list scrolls by itself, so that what it draws follows.
    entry?.focus({ preventScroll: isLong });
    reveal.current?.(stop);
  }, [stop, isLong]);

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
      {isLong ? (
        <longList.Part rows={rows} stop={stop} scroller={scroller} reveal={reveal} line={line} onKeyDown={onKeyDown} fallback={<ul>{rows.slice(0, DRAWN).map((_row, place) => line(place))}</ul>} />
      ) : (
        <ul onKeyDown={onKeyDown}>{rows.map((_row, place) => line(place))}</ul>
      )}
    </div>
  );
}

const placeOf = (rows: readonly Row[], chatId: string | null): number => rows.findIndex((row) => 'chat' in row && row.chat.id === chatId);
