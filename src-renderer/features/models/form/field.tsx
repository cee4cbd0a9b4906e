import { memo, useId, type ReactNode } from 'react';
import { t } from '../../../i18n/t.ts';
import { useLocale } from '../../../i18n/use-locale.ts';
import { useEntry } from '../editor/use-models.ts';
import { useFormParts } from './form-context.ts';
import { FORM_FIELDS, type FieldName } from './form-fields.ts';
import { hasError, problemText, shownProblems, unusedText } from './problem-of.ts';

interface FieldProps {
  name: FieldName;
  /** What the field is for, below it. */
  hint?: string;
  placeholder?: string;
  /** Takes the whole width. */
  wide?: boolean;
  mono?: boolean;
  /** Further things below the field. */
  children?: ReactNode;
}

/** One text or number of the entry. The input is uncontrolled: typing renders nothing here unless the field's problem changes. */
export const Field = memo(function Field({ name, hint, placeholder, wide = false, mono = false, children }: FieldProps) {
  useLocale();
  const id = useId();
  const { editor, form, locked } = useFormParts();
  const { path, kind } = FORM_FIELDS[name];
  const problem = useEntry(editor, (state) => problemText(shownProblems(state), path));
  const invalid = useEntry(editor, (state) => hasError(shownProblems(state), path));
  const unused = useEntry(editor, (state) => unusedText(state, path));
  const described = [problem !== undefined && `${id}-problem`, (unused ?? hint) !== undefined && `${id}-hint`].filter(Boolean).join(' ');
  return (
    <div className={`field ${wide ? 'field-wide' : ''}`} data-unused={unused !== undefined || undefined}>
      <label htmlFor={id}>{t(`field.${name}`)}</label>
      <input
        id={id}
        type="text"
        inputMode={kind === 'number' ? 'decimal' : undefined}
        className={mono || kind === 'number' ? 'mono' : undefined}
        placeholder={placeholder}
        autoComplete="off"
        spellCheck={false}
        dir="auto"
        readOnly={locked}
        disabled={unused !== undefined}
        aria-invalid={invalid || undefined}
        aria-describedby={described || undefined}
        {...form.register(`fields.${name}`)}
      />
      {problem !== undefined && (
        <p className={invalid ? 'field-problem' : 'field-warning'} id={`${id}-problem`}>
          {problem}
        </p>
      )}
      {(unused ?? hint) !== undefined && (
        <p className="field-hint" id={`${id}-hint`}>
          {unused ?? hint}
        </p>
      )}
      {children}
    </div>
  );
});
