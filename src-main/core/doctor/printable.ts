import { masked } from '../explain/mask.ts';
import type { Diagnosis } from './diagnosis.ts';

/** A fix for reading: an edit of text names the length that it replaces, not the text, which may be a secret. */
export interface PrintableFix {
  label: string;
  /** As people write it. */
  file: string;
  /** `{ offset, length, text }`, or `{ path, value }` and `{ path, remove: true }` in terms of the JSON value. */
  edits: unknown[];
}

export type PrintableDiagnosis = Omit<Diagnosis, 'fix'> & { fix?: PrintableFix };

/** A diagnosis for `--json` and other readers outside of the app. */
export function printable({ fix, ...diagnosis }: Diagnosis): PrintableDiagnosis {
  if (!fix) return diagnosis;
  const edits = fix.edits.map((edit) => masked('offset' in edit ? { offset: edit.offset, length: edit.was.length, text: edit.text } : edit, []));
  return { ...diagnosis, fix: { label: fix.label, file: fix.file, edits } };
}
