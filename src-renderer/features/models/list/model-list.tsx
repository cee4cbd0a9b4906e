import { useVirtualizer } from '@tanstack/react-virtual';
import { useMemo, useRef, useState, type KeyboardEvent } from 'react';
import type { EntryList } from '../../../../src-preload/contract.ts';
import { t } from '../../../i18n/t.ts';
import { refId } from '../editor/locate.ts';
import { useModels, useModelsEditor } from '../editor/use-models.ts';
import { createRowActions, type DropTarget } from './drag-rows.ts';
import { EntryRow } from './entry-row.tsx';
import { listKey, listRows } from './list-rows.ts';

const ROW = 36;
const GROUP = 40;
/** Height of what stands above the list. */
const HEAD = 100;

/** All entries by protocol; only those in sight are drawn. Arrow keys walk, Alt with an arrow key moves the entry itself. */
export function ModelList({ list }: { list: EntryList | null }) {
  const models = useModelsEditor();
  const filter = useModels((state) => state.filter);
  const shown = useModels((state) => state.shown);
  const scroll = useRef<HTMLDivElement>(null);
  const [dropTarget, setDropTarget] = useState<DropTarget | null>(null);
  const rows = useMemo(() => (list ? listRows(list, filter) : []), [list, filter]);
  const entries = rows.filter((row) => row.kind === 'entry');
  // oxlint-disable-next-line react-hooks-js/incompatible-library -- there is no compiler here
  const virtual = useVirtualizer({ count: rows.length, getScrollElement: () => scroll.current, estimateSize: (index) => (rows[index]?.kind === 'group' ? GROUP : ROW), overscan: 4, initialRect: { width: 264, height: window.innerHeight - HEAD } });

  const focusEntry = (place: number) => {
    const row = entries[place];
    if (!row) return;
    virtual.scrollToIndex(rows.indexOf(row));
    requestAnimationFrame(() => scroll.current?.querySelector<HTMLElement>(`[data-entry="${CSS.escape(row.key)}"]`)?.focus());
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const key = event.target instanceof HTMLElement ? event.target.dataset['entry'] : undefined;
    const place = entries.findIndex((row) => row.key === key);
    const row = entries[place];
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const target = step === undefined ? { Home: 0, End: entries.length - 1 }[event.key] : place + step;
    if (!row || target === undefined) return;
    event.preventDefault();
    if (!event.altKey) focusEntry(target);
    else if (step !== undefined && !row.entry.managed) {
      const next = entries[target];
      if (next && listKey(next) === listKey(row)) void models.reorder(row.entry, next.at, row.count).then(() => focusEntry(target));
    }
  };
  const actions = useMemo(() => createRowActions(models, setDropTarget), [models]);

  return (
    <div className="model-list" ref={scroll}>
      {list !== null && filter !== '' && rows.length === 0 && <p className="models-none">{t('picker.nothing', { filter })}</p>}
      <div role="list" aria-label={t('models.list')} className="model-list-all" style={{ height: virtual.getTotalSize() }} onKeyDown={onKeyDown}>
        {virtual.getVirtualItems().map((item) => {
          const row = rows[item.index];
          if (!row) return null;
          return (
            <div key={row.key} role="listitem" className="model-list-item" style={{ transform: `translateY(${item.start}px)`, height: item.size }} aria-setsize={rows.length} aria-posinset={item.index + 1}>
              {row.kind === 'group' ? (
                <h2 className="model-list-group">{row.title}</h2>
              ) : (
                <EntryRow row={row} current={shown === refId(row.entry.ref)} drop={dropTarget?.key === row.key ? dropTarget.side : undefined} actions={actions} />
              )}
            </div>
          );
        })}
      </div>
    </div>
  );
}
