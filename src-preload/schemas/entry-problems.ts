import { PROBLEM_CODES, type FieldProblem, type ProblemCode } from './field-problem.ts';
import { modelEntry } from './model-entry.ts';

const HOUR_MS = 3_600_000;

/** Ranges outside of which a number is most likely a slip; the provider decides, so that these are warnings only. */
const USUAL: readonly { path: readonly string[]; code: ProblemCode; fits(value: number): boolean }[] = [
  { path: ['samplingParams', 'temperature'], code: 'unusual-temperature', fits: (value) => value >= 0 && value <= 2 },
  { path: ['samplingParams', 'top_p'], code: 'unusual-share', fits: (value) => value >= 0 && value <= 1 },
  { path: ['samplingParams', 'presence_penalty'], code: 'unusual-penalty', fits: (value) => value >= -2 && value <= 2 },
  { path: ['samplingParams', 'frequency_penalty'], code: 'unusual-penalty', fits: (value) => value >= -2 && value <= 2 },
  { path: ['samplingParams', 'repetition_penalty'], code: 'unusual-penalty', fits: (value) => value > 0 && value <= 2 },
  { path: ['samplingParams', 'top_k'], code: 'unusual-count', fits: (value) => Number.isInteger(value) && value >= 0 },
  { path: ['samplingParams', 'max_tokens'], code: 'unusual-count', fits: (value) => Number.isInteger(value) && value > 0 },
  { path: ['timeout'], code: 'unusual-duration', fits: (value) => value >= 100 && value <= 24 * HOUR_MS },
  { path: ['maxRetries'], code: 'unusual-count', fits: (value) => value <= 100 },
];

const TEXTS = ['id', 'name', 'envKey', 'baseUrl'] as const;

/** All problems of a model entry, errors first. Takes any value. */
export function entryProblems(entry: unknown): FieldProblem[] {
  const parsed = modelEntry.safeParse(entry);
  const errors = parsed.success ? [] : parsed.error.issues.map((issue) => problem(issue.path, codeOf(issue.code === 'invalid_key' ? (issue.issues[0]?.message ?? '') : issue.message), 'error'));
  const isNew = ({ path }: FieldProblem): boolean => !errors.some((error) => error.path.join('\0') === path.join('\0'));
  return [...errors, ...[...spaces(entry), ...unusual(entry)].filter(isNew)];
}

const problem = (path: readonly PropertyKey[], code: ProblemCode, severity: FieldProblem['severity']): FieldProblem => ({
  path: path.map((step) => (typeof step === 'number' ? step : String(step))),
  code,
  severity,
});

function codeOf(message: string): ProblemCode {
  return PROBLEM_CODES.find((code) => code === message) ?? 'wrong-type';
}

function spaces(entry: unknown): FieldProblem[] {
  return TEXTS.flatMap((field) => {
    const value = at(entry, [field]);
    return typeof value === 'string' && value.trim() !== '' && value !== value.trim() ? [problem([field], 'surrounding-space', 'warning')] : [];
  });
}

function unusual(entry: unknown): FieldProblem[] {
  return USUAL.flatMap(({ path, code, fits }) => {
    const value = at(entry, ['generationConfig', ...path]);
    return typeof value === 'number' && !fits(value) ? [problem(['generationConfig', ...path], code, 'warning')] : [];
  });
}

function at(root: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>((held, name) => (typeof held === 'object' && held !== null && Object.hasOwn(held, name) ? (held as Record<string, unknown>)[name] : undefined), root);
}
