import { memo, useId } from 'react';
import type { EntryView } from '../../../../src-preload/contract.ts';
import { placeText } from '../../../i18n/source.ts';
import { t } from '../../../i18n/t.ts';
import { refId } from '../editor/locate.ts';
import { useModels } from '../editor/use-models.ts';
import { useWhy } from '../use-why.ts';
import type { EntryListRow } from './list-rows.ts';

interface EntryRowProps {
  row: EntryListRow;
  current: boolean;
  /** What is dragged hovers here: the side on which it would come to stand. */
  drop: 'above' | 'below' | undefined;
  /** The same object from one rendering to the next. */
  actions: RowActions;
}

/** What can be done with a row by mouse. */
export interface RowActions {
  show(row: EntryListRow): void;
  drag(row: EntryListRow): void;
  /** Something hovers over the row; false when it cannot be dropped there. */
  over(row: EntryListRow): boolean;
  dragEnd(): void;
  drop(row: EntryListRow): void;
}

/** One entry: state, name, and its host or what is wrong with it. */
export const EntryRow = memo(function EntryRow({ row, current, drop, actions }: EntryRowProps) {
  const { entry, key } = row;
  const { state, name, id, host, managed, ref } = entry;
  const why = useWhy(entry);
  const edited = useModels((models) => models.edited.includes(refId(ref)));
  const uid = useId();
  const label = name || id || ref.providerKey;
  const about = [managed && t('models.managed'), edited && t('list.edited'), why ?? t(`state.${state}`), placeText({ file: ref.file, ...(entry.line !== undefined && { line: entry.line }) })];
  return (
    <>
      <button
        type="button"
        className="entry-row"
        data-entry={key}
        data-state={state}
        data-drop={drop}
        aria-current={current || undefined}
        aria-describedby={`${uid}-about`}
        title={[...new Set([label, id, why ?? host])].filter(Boolean).join(' · ')}
        draggable={!managed}
        onClick={() => actions.show(row)}
        onDragStart={(event) => {
          event.dataTransfer.effectAllowed = 'move';
          actions.drag(row);
        }}
        onDragEnd={() => actions.dragEnd()}
        onDragOver={(event) => actions.over(row) && event.preventDefault()}
        onDrop={() => actions.drop(row)}
      >
        <span className={`dot ${dotOf(state)}`} />
        <span className="truncate entry-row-name" dir="auto">
          {label}
        </span>
        {edited && <span className="entry-row-edited" />}
        <span className="truncate entry-row-note">{state === 'ready' ? (managed ? t('state.managed') : host) : t(`state.${state}`)}</span>
      </button>
      <span className="visually-hidden" id={`${uid}-about`}>
        {about.filter(Boolean).join(' ')}
      </span>
    </>
  );
});

function dotOf(state: EntryView['state']): string {
  switch (state) {
    case 'ready':
      return '';
    case 'key-missing':
    case 'unusable':
    case 'duplicate':
      return 'dot-warn';
    case 'skipped':
    case 'broken':
      return 'dot-bad';
    case 'hidden':
      return 'dot-none';
  }
}
