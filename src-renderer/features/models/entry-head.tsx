import { useState } from 'react';
import type { Draft } from '../../../src-preload/contract.ts';
import { placeText } from '../../i18n/source.ts';
import { t } from '../../i18n/t.ts';
import { openFileAt } from '../../stores/open-file.ts';
import { useStores } from '../../stores/stores.ts';
import { Button } from '../../ui/button.tsx';
import { CheckDialog } from './check-dialog.tsx';
import type { EntryEditor } from './editor/entry-editor.ts';
import { useEntry, useModels, useModelsEditor } from './editor/use-models.ts';
import { EntryMenu } from './entry-menu.tsx';
import { RequestDialog } from './request-dialog.tsx';

/** What the entry is called and where it stands, and what can be done with it. */
export function EntryHead({ editor }: { editor: EntryEditor }) {
  const stores = useStores();
  const models = useModelsEditor();
  const [open, setOpen] = useState<{ what: 'check' | 'request'; draft: Draft } | null>(null);
  const reviewing = useModels((state) => state.review !== null);
  const subject = useEntry(editor, (state) => state.subject);
  const view = useEntry(editor, (state) => state.open.entry);
  const typed = useEntry(editor, ({ entry }) => entry['name'] ?? entry['id']);
  const isNew = subject.kind === 'new';
  const title = typeof typed === 'string' && typed !== '' ? typed : isNew ? t('editor.new') : t('editor.unnamed');
  const file = isNew ? subject.to.file : subject.ref.file;
  const place = placeText({ file, ...(view.line !== undefined && !isNew && { line: view.line }) }) ?? file;
  return (
    <header className="entry-head">
      <h2 className="truncate" dir="auto" title={title}>
        {title}
      </h2>
      <button type="button" className="chip chip-button truncate" dir="auto" title={`${place} · ${t('effective.open')}`} onClick={() => openFileAt(stores, { file, line: isNew ? undefined : view.line })}>
        {place}
      </button>
      {!reviewing && (
        <div className="entry-actions">
          <Button onClick={() => setOpen({ what: 'request', draft: editor.draft() })}>{t('editor.request')}</Button>
          <Button onClick={() => setOpen({ what: 'check', draft: editor.draft() })}>{t('editor.check')}</Button>
          {!isNew && !view.managed && <Button onClick={() => void models.remove()}>{t('editor.delete')}</Button>}
          {!isNew && <EntryMenu editor={editor} />}
        </div>
      )}
      {open?.what === 'check' && <CheckDialog draft={open.draft} onClose={() => setOpen(null)} />}
      {open?.what === 'request' && <RequestDialog draft={open.draft} onClose={() => setOpen(null)} />}
    </header>
  );
}
