import { isSecretName, masked } from '../explain/mask.ts';
import type { Diagnosis } from './diagnosis.ts';
import type { Fix, FixStep } from './fix.ts';

const MARK = '•••';

/** One step for reading, in the order of their writing. */
export type PrintableStep = {
  /** As people write it. */
  file: string;
} & (
  | {
      /**
       * `{ offset, length, text }`, `{ path, value }` and its like in terms of the JSON value, `{ name, value }` of a variable, or
       * `{ line }`. An edit of text names the length that it replaces, not the text, which may be a secret.
       */
      edits: unknown[];
    }
  /** Permission bits: "0600". */
  | { mode: string }
);

/** A fix for reading. */
export interface PrintableFix {
  label: string;
  steps: PrintableStep[];
}

export type PrintableDiagnosis = Omit<Diagnosis, 'fix'> & { fix?: PrintableFix };

/** A diagnosis for `--json` and other readers outside of the app. */
export function printable({ fix, ...diagnosis }: Diagnosis): PrintableDiagnosis {
  return fix ? { ...diagnosis, fix: printableFix(fix) } : diagnosis;
}

/** A fix without the secrets that it moves. */
export function printableFix({ label, steps }: Fix): PrintableFix {
  return { label, steps: steps.map(printableStep) };
}

function printableStep(step: FixStep): PrintableStep {
  const { file } = step;
  if (step.kind === 'mode') return { file, mode: step.mode.toString(8).padStart(4, '0') };
  return { file, edits: step.edits.map(printableEdit) };
}

function printableEdit(edit: object): unknown {
  if ('name' in edit && 'value' in edit && isSecretName(String(edit.name))) return { ...edit, value: MARK };
  if (!('offset' in edit && 'was' in edit && 'text' in edit)) return masked(edit, []);
  return masked({ offset: edit.offset, length: String(edit.was).length, text: edit.text }, []);
}
