/** What can be wrong with a field of a model entry. The window has a sentence for each. */
export const PROBLEM_CODES = [
  'required',
  'wrong-type',
  'control-characters',
  'surrounding-space',
  'too-long',
  'not-a-variable-name',
  'looks-like-key',
  'damaged-token',
  'not-a-web-address',
  'has-user-name',
  'whole-number-above-0',
  'whole-number',
  'number',
  'true-or-false',
  'text',
  'object',
  'list-of-statuses',
  'header-name',
  'header-value',
  'per-session-header',
  'wire-api',
  'unusual-temperature',
  'unusual-share',
  'unusual-penalty',
  'unusual-count',
  'unusual-duration',
] as const;

export type ProblemCode = (typeof PROBLEM_CODES)[number];

/** One problem of one field. An error of a field that was changed keeps an entry from being saved; a warning never does. */
export interface FieldProblem {
  /** From the entry down: `['generationConfig', 'timeout']`. */
  path: (string | number)[];
  code: ProblemCode;
  severity: 'error' | 'warning';
}
