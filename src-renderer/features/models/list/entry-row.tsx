import { useId } from 'react';
import type { EntryView } from '../../../../src-preload/contract.ts';
import { placeText } from '../../../i18n/source.ts';
import { t } from '../../../i18n/t.ts';
import { refId } from '../editor/locate.ts';
import { useModels } from '../editor/use-models.ts';
import { useWhy } from '../use-why.ts';
import type { ListRow } from './list-rows.ts';

interface EntryRowProps {
  row: Extract<ListRow, { kind: 'entry' }>;
  current: boolean;
  /** Something of the same list is being dragged: this is a place to drop it. */
  dragging: boolean;
  onShow: () => void;
  onDrag: () => void;
  onDragEnd: () => void;
  onDrop: () => void;
}

/** One entry: state, name, and its host or what is wrong with it. */
export function EntryRow({ row, current, dragging, onShow, onDrag, onDragEnd, onDrop }: EntryRowProps) {
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
        data-drop={dragging || undefined}
        aria-current={current || undefined}
        aria-describedby={`${uid}-about`}
        title={why ?? [id, host].filter(Boolean).join(' · ')}
        draggable={!managed}
        onClick={onShow}
        onDragStart={(event) => {
          event.dataTransfer.effectAllowed = 'move';
          onDrag();
        }}
        onDragEnd={onDragEnd}
        onDragOver={(event) => dragging && event.preventDefault()}
        onDrop={onDrop}
      >
        <span className={`dot ${dotOf(state)}`} />
        <span className="truncate entry-row-name">{label}</span>
        {edited && <span className="entry-row-edited" />}
        <span className="truncate entry-row-note">{state === 'ready' ? (managed ? t('state.managed') : host) : t(`state.${state}`)}</span>
      </button>
      <span className="visually-hidden" id={`${uid}-about`}>
        {about.filter(Boolean).join(' ')}
      </span>
    </>
  );
}

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
