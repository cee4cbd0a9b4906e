import { said } from '../../i18n/said.ts';
import { t } from '../../i18n/t.ts';
import { useProjection, useStores } from '../../stores/stores.ts';
import { attempt } from '../../stores/attempt.ts';
import { runErrorAction } from '../../stores/error-action.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { ErrorCard } from '../../ui/error-card.tsx';
import { ConflictView } from './conflict-view.tsx';
import type { EntryEditor } from './editor/entry-editor.ts';
import { useEntry, useModels, useModelsEditor } from './editor/use-models.ts';
import { RefusedFields } from './refused-fields.tsx';
import { useWhy } from './use-why.ts';

/** What stands between this entry and its file, above the panes: news from outside, refusals, what makes it unusable. */
export function EntryNotices({ editor }: { editor: EntryEditor }) {
  const stores = useStores();
  const models = useModelsEditor();
  const outside = useEntry(editor, (state) => state.outside);
  const clashes = useEntry(editor, (state) => state.clashes);
  const view = useEntry(editor, ({ open }) => open.entry);
  const why = useWhy(view);
  const refusal = useModels((state) => state.refusal);
  const error = useModels((state) => state.error);
  const managedBy = useProjection(({ models: listed }) => listed.find(({ key }) => key === view.modelKey)?.managed?.file);
  const file = view.ref.file;
  return (
    <div className="notices">
      {outside.state === 'gone' && (
        <Banner tone="warn" role="alert" title={t('outside.gone')} actions={<GoneActions editor={editor} />}>
          <p className="banner-text">{t('outside.goneText')}</p>
        </Banner>
      )}
      {outside.state === 'unreadable' && (
        <Banner tone="bad" role="alert" title={t('outside.unreadable')} actions={<Button small onClick={() => attempt(stores, 'file.open', { file })}>{t('action.openFile')}</Button>}>
          <p className="banner-text">
            {said(outside.message)} {t('outside.kept')}
          </p>
        </Banner>
      )}
      {clashes.length > 0 && <ConflictView editor={editor} clashes={clashes} />}
      {refusal !== null && (
        <Banner tone="bad" role="alert" title={t('editor.refused')} actions={<Button small onClick={() => models.state.setState({ refusal: null })}>{t('action.dismiss')}</Button>}>
          <p className="banner-text">{said(refusal)}</p>
        </Banner>
      )}
      <RefusedFields editor={editor} />
      {error && <ErrorCard error={error} onAction={(action) => runErrorAction(action, stores)} />}
      {view.managed && (
        <Banner tone="warn" role="status" title={t('models.managed')}>
          <p className="banner-text">{t('editor.managedText', { file: managedBy ?? file })}</p>
        </Banner>
      )}
      {view.state !== 'ready' && why !== undefined && outside.state === 'same' && (
        <Banner tone="warn" role="status" title={t(`state.${view.state}`)}>
          <p className="banner-text">{why}</p>
        </Banner>
      )}
    </div>
  );
}

/** The entry is no longer in its file, and what was typed is all there is of it. */
function GoneActions({ editor }: { editor: EntryEditor }) {
  const models = useModelsEditor();
  const addAgain = () => {
    const { subject, entry, open } = editor.state.getState();
    if (subject.kind === 'open') void models.propose({ kind: 'add', to: { file: subject.ref.file, providerKey: subject.ref.providerKey }, entries: [entry], version: open.version }, 'save');
  };
  return (
    <>
      <Button small onClick={addAgain}>
        {t('outside.addAgain')}
      </Button>
      <Button small look="quiet" onClick={() => models.forget(editor)}>
        {t('outside.letGo')}
      </Button>
    </>
  );
}
