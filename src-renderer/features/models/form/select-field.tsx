import { memo, useId } from 'react';
import type { TextKey } from '../../../i18n/catalogue.ts';
import { t } from '../../../i18n/t.ts';
import { useLocale } from '../../../i18n/use-locale.ts';
import { useEntry } from '../editor/use-models.ts';
import { useFormParts } from './form-context.ts';
import { FORM_FIELDS, type FieldName } from './form-fields.ts';
import { hasError, problemText, unusedText } from './problem-of.ts';

interface SelectFieldProps {
  name: FieldName;
  /** Each value with its text; one without a text is shown as it is. Texts are looked up when drawn: the language may change. */
  options: Readonly<Record<string, Extract<TextKey, `field.${string}`> | undefined>>;
  hint?: string;
}

/** One choice of the entry. A value of the file that is none of the options is an option too. */
export const SelectField = memo(function SelectField({ name, options, hint }: SelectFieldProps) {
  useLocale();
  const id = useId();
  const { editor, form, locked } = useFormParts();
  const { path } = FORM_FIELDS[name];
  const problem = useEntry(editor, ({ problems }) => problemText(problems, path));
  const invalid = useEntry(editor, ({ problems }) => hasError(problems, path));
  const unused = useEntry(editor, (state) => unusedText(state, path));
  const text = [problem, unused ?? hint].filter(Boolean).join(' ');
  const held = form.getValues(`fields.${name}`);
  return (
    <div className="field" data-unused={unused !== undefined || undefined}>
      <label htmlFor={id}>{t(`field.${name}`)}</label>
      <select id={id} disabled={locked || unused !== undefined} aria-invalid={invalid || undefined} aria-describedby={text === '' ? undefined : `${id}-hint`} {...form.register(`fields.${name}`)}>
        {!Object.hasOwn(options, held) && <option value={held}>{held}</option>}
        {Object.entries(options).map(([value, key]) => (
          <option key={value} value={value}>
            {key === undefined ? value : t(key)}
          </option>
        ))}
      </select>
      {text !== '' && (
        <p className={problem === undefined ? 'field-hint' : 'field-problem'} id={`${id}-hint`}>
          {text}
        </p>
      )}
    </div>
  );
});
