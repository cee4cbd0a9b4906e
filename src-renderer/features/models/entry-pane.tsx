import { t } from '../../i18n/t.ts';
import { useEntry, useModels, useModelsEditor } from './editor/use-models.ts';
import type { EntryEditor } from './editor/entry-editor.ts';
import { EffectivePane } from './effective-pane.tsx';
import { EntryFoot } from './entry-foot.tsx';
import { EntryHead } from './entry-head.tsx';
import { EntryNotices } from './entry-notices.tsx';
import { EntryForm } from './form/entry-form.tsx';
import { NewEntryHead } from './add/new-entry-head.tsx';
import { JsonPane } from './json/json-pane.tsx';
import { ReviewPane } from './review-pane.tsx';
import { TabList } from './tab-list.tsx';

/** One model: its head, its three panes, and what can be done with it. */
export function EntryPane({ editor }: { editor: EntryEditor }) {
  const models = useModelsEditor();
  const tab = useModels((state) => state.tab);
  const review = useModels((state) => state.review);
  const isNew = useEntry(editor, ({ subject }) => subject.kind === 'new');
  const choose = (next: typeof tab) => {
    editor.settle();
    if (next === 'form') editor.showInForm();
    models.state.setState({ tab: next });
  };
  return (
    <section className="entry" aria-label={t('editor.region')} data-region>
      <EntryHead editor={editor} />
      {review ? (
        <ReviewPane review={review} />
      ) : (
        <>
          <TabList tab={tab} onChoose={choose} />
          <div className="entry-scroll" role="tabpanel" id={`pane-${tab}`} aria-labelledby={`tab-${tab}`} data-pane={tab}>
            <EntryNotices editor={editor} />
            {isNew && tab === 'form' && <NewEntryHead editor={editor} />}
            {tab === 'form' && <EntryForm editor={editor} />}
            {tab === 'json' && <JsonPane editor={editor} />}
            {tab === 'effective' && <EffectivePane editor={editor} />}
          </div>
        </>
      )}
      <EntryFoot editor={editor} />
    </section>
  );
}
