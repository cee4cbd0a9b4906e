import { useWatch } from 'react-hook-form';
import { t } from '../../../i18n/t.ts';
import { Field } from './field.tsx';
import { useFormParts } from './form-context.ts';
import { SelectField } from './select-field.tsx';

const MODES = { '': 'field.unset', off: 'field.reasoning.off', on: 'field.reasoning.on' } as const;

/** `reasoning`: not set, switched off, or on with an effort and a budget. */
export function ReasoningFields() {
  const { form } = useFormParts();
  const mode = useWatch({ control: form.control, name: 'fields.reasoning' });
  return (
    <>
      <SelectField name="reasoning" options={MODES} />
      {mode === 'on' && (
        <>
          <Field name="effort" hint={t('field.effort.hint')} />
          <Field name="budget" />
        </>
      )}
    </>
  );
}
