import { useEffect, useState } from 'react';
import type { AppError, ExplainedValue, Explanation, Source } from '../../../src-preload/contract.ts';
import { appErrorOf } from '../../bridge.ts';
import { said, saidName } from '../../i18n/said.ts';
import { sourceText } from '../../i18n/source.ts';
import { t } from '../../i18n/t.ts';
import { openFileAt } from '../../stores/open-file.ts';
import { useStores } from '../../stores/stores.ts';
import { Button } from '../../ui/button.tsx';
import type { EntryEditor } from './editor/entry-editor.ts';
import { useEntry, useModelsEditor } from './editor/use-models.ts';

/** Every value that a request would use as the entry is edited now: where it comes from, and what it hides. */
export function EffectivePane({ editor }: { editor: EntryEditor }) {
  const { call } = useStores();
  const inspection = useEntry(editor, (state) => state.inspection);
  const [explanation, setExplanation] = useState<Explanation | null>(null);
  const [error, setError] = useState<AppError | null>(null);
  useEffect(() => {
    if (inspection?.syntax) return undefined; // what was explained last stays
    let shown = true;
    call('edit.explain', { draft: editor.draft() }).then(
      (value) => {
        if (!shown) return;
        setExplanation(value);
        setError(null);
      },
      (thrown: unknown) => shown && setError(appErrorOf(thrown)),
    );
    return () => {
      shown = false;
    };
  }, [call, editor, inspection]);
  const problem = error ?? explanation?.error;
  return (
    <div className="effective">
      {problem && <p className="effective-problem">{said(problem.message)}</p>}
      <dl>
        {explanation?.values.map((value) => (
          <Value key={value.field} value={value} editor={editor} />
        ))}
      </dl>
    </div>
  );
}

function Value({ value: { field, value, source, hides }, editor }: { value: ExplainedValue; editor: EntryEditor }) {
  return (
    <div className="effective-value">
      <dt title={field}>{field.replace('generationConfig.', '')}</dt>
      <dd>
        <code className="selectable">{typeof value === 'string' ? value : JSON.stringify(value)}</code>
        <SourceLine source={source} />
        {hides.map((hidden) => (
          <HiddenSource key={`${hidden.layer} ${hidden.name} ${hidden.file}`} field={field} source={hidden} editor={editor} />
        ))}
      </dd>
    </div>
  );
}

/** Layers that say more than their own name by what they call the value. */
const NAMED: ReadonlySet<Source['layer']> = new Set(['flag', 'environment', 'login-shell', 'vault', 'account']);

function SourceLine({ source }: { source: Source }) {
  const stores = useStores();
  const { file } = source;
  return (
    <span className="effective-source">
      <span className="badge">{t(`layer.${source.layer}`)}</span>
      {file === undefined ? (
        NAMED.has(source.layer) && saidName(source.name)
      ) : (
        <button type="button" className="link" title={t('effective.open')} onClick={() => openFileAt(stores, { file, line: source.line })}>
          {sourceText(source)}
        </button>
      )}
    </span>
  );
}

/** Values that follow from which model is looked at. */
const OF_THE_CHOICE: ReadonlySet<string> = new Set(['protocol', 'model', 'name', 'entry']);

/** A statement that is overruled. It can be made to win, where a file can be changed so that it does. */
function HiddenSource({ field, source, editor }: { field: string; source: Source; editor: EntryEditor }) {
  const models = useModelsEditor();
  const modelKey = useEntry(editor, ({ open }) => open.entry.modelKey);
  const dirty = useEntry(editor, ({ changes, text }) => changes.length > 0 || text !== null);
  return (
    <span className="effective-source effective-hidden">
      <span>
        {t('effective.hides')} <s>{sourceText(source)}</s>
      </span>
      {modelKey !== undefined && !dirty && source.layer !== 'default' && !OF_THE_CHOICE.has(field) && (
        <Button look="quiet" small onClick={() => void models.propose({ kind: 'use', key: modelKey, field, source }, 'save')}>
          {t('effective.use')}
        </Button>
      )}
    </span>
  );
}
