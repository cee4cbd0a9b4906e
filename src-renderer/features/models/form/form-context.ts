import { createContext, use } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import type { EntryEditor } from '../editor/entry-editor.ts';
import type { FormValues } from './form-fields.ts';

/** What every control of the form needs. It never changes while the form stands, so that typing renders nothing but a field. */
interface FormParts {
  editor: EntryEditor;
  form: UseFormReturn<FormValues>;
  /** The entry cannot be written: all controls are read only. */
  locked: boolean;
}

export const FormContext = createContext<FormParts | null>(null);

export function useFormParts(): FormParts {
  const parts = use(FormContext);
  if (!parts) throw new Error('a field needs a FormContext around it');
  return parts;
}
