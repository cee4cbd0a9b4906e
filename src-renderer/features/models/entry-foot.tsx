import { useEffect, useRef } from 'react';
import { t, tn } from '../../i18n/t.ts';
import { Button } from '../../ui/button.tsx';
import type { EntryEditor } from './editor/entry-editor.ts';
import { useEntry, useModels, useModelsEditor } from './editor/use-models.ts';
import { HistoryMenu } from './history-menu.tsx';

/** Save, Undo, and what they would do. While a change is shown before it is written, Save writes it. */
export function EntryFoot({ editor }: { editor: EntryEditor }) {
  const models = useModelsEditor();
  const review = useModels((state) => state.review);
  const busy = useModels((state) => state.busy);
  const said = useModels((state) => state.said);
  const status = useEntry(editor, statusOf);
  const canSave = useEntry(editor, saveable);
  const managed = useEntry(editor, ({ open }) => open.entry.managed);
  const confirm = useRef<HTMLButtonElement>(null);
  const reviewing = review !== null;
  useEffect(() => {
    if (reviewing) confirm.current?.focus();
  }, [reviewing]);
  if (review) {
    return (
      <footer className="entry-foot">
        <span className="entry-status" />
        <Button onClick={() => models.closeReview()}>{t('review.back')}</Button>
        <Button ref={confirm} look={review.verb === 'delete' ? 'danger' : 'primary'} disabled={busy} onClick={(event) => event.detail < 2 && void models.confirm()}>
          {t(review.verb === 'delete' ? 'editor.delete' : 'editor.save')}
        </Button>
      </footer>
    );
  }
  return (
    <footer className="entry-foot">
      <span className="entry-status" role="status">
        {status === '' ? said : status}
      </span>
      {status !== '' && (
        <Button look="quiet" onClick={() => models.discard()}>
          {t('editor.discard')}
        </Button>
      )}
      <HistoryMenu />
      {!managed && (
        <Button look="primary" disabled={!canSave || busy} onClick={() => void models.save()}>
          {t('editor.save')}
        </Button>
      )}
    </footer>
  );
}

type State = ReturnType<EntryEditor['state']['getState']>;

function statusOf({ subject, changes, text, key, clashes }: State): string {
  if (clashes.length > 0) return tn('editor.clashes', clashes.length);
  if (subject.kind === 'new') return t('editor.newStatus', { file: subject.to.file });
  const count = changes.length + (key === null || key.value === '' ? 0 : 1);
  if (count > 0) return tn('editor.changes', count, { file: subject.ref.file });
  return text === null ? '' : t('editor.textChanged', { file: subject.ref.file });
}

function saveable({ subject, changes, text, key, malformed, clashes, outside }: State): boolean {
  if (malformed || clashes.length > 0 || outside.state !== 'same') return false;
  return subject.kind === 'new' || changes.length > 0 || text !== null || (key !== null && key.value !== '');
}
