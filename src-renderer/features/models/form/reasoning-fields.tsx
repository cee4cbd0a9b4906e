import { useWatch } from 'react-hook-form';
import { t } from '../../../i18n/t.ts';
import { Field } from './field.tsx';
import { useFormParts } from './form-context.ts';
import { SelectField } from './select-field.tsx';

const MODES = [
  { value: '', label: t('field.unset') },
  { value: 'off', label: t('field.reasoning.off') },
  { value: 'on', label: t('field.reasoning.on') },
];

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
