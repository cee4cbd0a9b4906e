import { t } from '../../../i18n/t.ts';
import { useEntry } from '../editor/use-models.ts';
import { useFormParts } from './form-context.ts';
import { valueAt } from './json-value.ts';

const LONGEST = 80;

/** Fields of the entry that have no control here: they are kept as they are. */
export function UnknownFields() {
  const { editor } = useFormParts();
  const unknown = useEntry(editor, ({ inspection, open }) => inspection?.unknown ?? open.unknown);
  const entry = useEntry(editor, (state) => state.entry);
  if (unknown.length === 0) return null;
  return (
    <section className="unknown field-wide" aria-label={t('unknown.title')}>
      <p className="field-title">{t('unknown.title')}</p>
      <p className="field-hint">{t('unknown.hint')}</p>
      <dl>
        {unknown.map((path) => (
          <div key={path.join('.')}>
            <dt className="mono">{path.join('.')}</dt>
            <dd className="mono truncate">{shortJson(valueAt(entry, path))}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function shortJson(value: unknown): string {
  const text = JSON.stringify(value) ?? '';
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
