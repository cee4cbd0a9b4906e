import type { FieldProblem } from '../../../../src-preload/schemas/field-problem.ts';
import type { UnusedField } from '../../../../src-preload/schemas/unused-fields.ts';
import { t } from '../../../i18n/t.ts';
import type { EntryState } from '../editor/entry-state.ts';
import type { Path } from './json-value.ts';

/** The problems that are told: a new entry is not blamed for being empty. */
export function shownProblems({ problems, isFresh }: Pick<EntryState, 'problems' | 'isFresh'>): readonly FieldProblem[] {
  return isFresh ? problems.filter(({ code }) => code !== 'required') : problems;
}

/** The sentence for the worst problem of the field at `path`; undefined when there is none. */
export function problemText(problems: readonly FieldProblem[], path: Path): string | undefined {
  const found = problems.find((problem) => samePath(problem.path, path)) ?? problems.find((problem) => isBelow(problem.path, path));
  return found && t(`problem.${found.code}`);
}

/** Whether the field at `path` has an error, which keeps the entry from being saved. */
export function hasError(problems: readonly FieldProblem[], path: Path): boolean {
  return problems.some((problem) => problem.severity === 'error' && isBelow(problem.path, path));
}

/** Why the field at `path` has no effect; undefined when it has. A last step of `*` stands for keys without a field. */
export function unusedText({ inspection, open }: Pick<EntryState, 'inspection' | 'open'>, path: Path): string | undefined {
  const unused: readonly UnusedField[] = inspection?.unused ?? open.unused;
  const found = unused.find((field) => isBelow(path, field.path));
  return found && t(`unused.${found.reason}`);
}

/** Whether two paths name the same field. */
export function samePath(one: Path, other: Path): boolean {
  return one.length === other.length && isBelow(one, other);
}

/** Whether `path` is the field at `top`, or lies within it. */
export function isBelow(path: Path, top: Path): boolean {
  return top.every((step, index) => path[index] === step);
}
