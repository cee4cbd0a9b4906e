import type { UseFormReturn } from 'react-hook-form';
import { FIELD_NAMES, RECORD_NAMES, type FormValues } from './form-fields.ts';

/** Puts texts into the controls that show something else, so that the caret stays where nothing changed. */
export function showValues(form: UseFormReturn<FormValues>, values: FormValues): void {
  for (const name of FIELD_NAMES) {
    if (form.getValues(`fields.${name}`) !== values.fields[name]) form.setValue(`fields.${name}`, values.fields[name]);
  }
  for (const name of RECORD_NAMES) {
    if (JSON.stringify(form.getValues(`records.${name}`)) !== JSON.stringify(values.records[name])) form.setValue(`records.${name}`, values.records[name]);
  }
}
