import type { EnvChange } from '../environment/edit-env.ts';
import type { Result } from '../result.ts';
import type { Edit } from '../settings/edit.ts';
import type { TextEdit } from '../settings/edit-text.ts';
import { applyAll, envKind, settingsKind } from '../writing/kind.ts';
import { linesKind, type LineChange } from '../writing/lines-kind.ts';
import type { Sentence } from '../say.ts';

/** Which file a step changes. */
export interface StepPlace {
  /** Absolute path. */
  path: string;
  /** As people write it. */
  file: string;
}

/** Changes of a settings file, of a `.env` file, or of a list of lines (`.gitignore`). */
export type TextStep = StepPlace &
  (
    | { kind: 'settings'; edits: (Edit | TextEdit)[] }
    | { kind: 'env'; edits: (EnvChange | TextEdit)[] }
    | { kind: 'lines'; edits: LineChange[] }
  );

/** New permission bits of a file that is there; nothing for one that is not. */
export type ModeStep = StepPlace & { kind: 'mode'; mode: number };

export type FixStep = TextStep | ModeStep;

/** The exact changes that make a finding disappear, in the order of their writing: nothing is taken out of a file before it stands in another one. */
export interface Fix {
  /** What a button says: "Remove the comma". */
  label: Sentence;
  steps: FixStep[];
}

/** A fix that edits one settings file. */
export function settingsFix(label: Sentence, { path, file }: StepPlace, edits: (Edit | TextEdit)[]): Fix {
  return { label, steps: [{ kind: 'settings', path, file, edits }] };
}

/** The text that a step makes of a file's text (`''`: there is no file yet). Refuses a text that changed. */
export function applyStep(text: string, step: TextStep): Result<string> {
  switch (step.kind) {
    case 'settings':
      return applyAll(settingsKind, text, step.edits);
    case 'env':
      return applyAll(envKind, text, step.edits);
    case 'lines':
      return applyAll(linesKind, text, step.edits);
  }
}
