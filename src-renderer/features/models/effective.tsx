import { useEffect, useState } from 'react';
import type { ExplainedValue, Explanation, ModelView } from '../../../src-preload/contract.ts';
import { sourceText } from '../../i18n/source.ts';
import { t } from '../../i18n/t.ts';
import { useStores } from '../../stores/stores.ts';

/** Every value that a request to this model would use: where it comes from and what it hides. Read when it is opened. */
export function Effective({ model }: { model: ModelView }) {
  const [open, setOpen] = useState(false);
  return (
    <details className="effective" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('models.effective')}</summary>
      {open && <Values model={model} />}
    </details>
  );
}

/** Follows the files: main sends each model anew when it has read them again. */
function Values({ model }: { model: ModelView }) {
  const { call } = useStores();
  const [explanation, setExplanation] = useState<Explanation | 'failed' | null>(null);
  useEffect(() => {
    let shown = true;
    call('model.explain', { key: model.key }).then(
      (value) => shown && setExplanation(value),
      () => shown && setExplanation('failed'),
    );
    return () => {
      shown = false;
    };
  }, [call, model]);
  if (explanation === null) return null;
  if (explanation === 'failed') return <p role="alert">{t('models.effective.failed')}</p>;
  return (
    <dl>
      {explanation.values.map((value) => (
        <Value key={value.field} value={value} />
      ))}
    </dl>
  );
}

function Value({ value: { field, value, source, hides } }: { value: ExplainedValue }) {
  const places = hides.map(sourceText).join(', ');
  return (
    <div>
      <dt>{field}</dt>
      <dd>
        <code className="selectable">{typeof value === 'string' ? value : JSON.stringify(value)}</code>
        <span>{`${sourceText(source)} · ${places === '' ? t('models.effective.nothing') : t('models.effective.hides', { places })}`}</span>
      </dd>
    </div>
  );
}
