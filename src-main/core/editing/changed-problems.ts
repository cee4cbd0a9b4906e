import type { FieldProblem } from '../../../src-preload/schemas/field-problem.ts';
import { TOKEN_START } from '../../../src-preload/schemas/hidden-token.ts';
import type { JsonPath } from '../settings/json.ts';
import type { FieldEdit } from './change-entry.ts';

/** The errors that stand at, below or around a changed place: those of other fields were there before. */
export function blocking(problems: readonly FieldProblem[], changed: readonly JsonPath[]): FieldProblem[] {
  const touches = (one: JsonPath, other: JsonPath): boolean => one.slice(0, other.length).every((step, at) => step === other[at]);
  return problems.filter(({ path, severity }) => severity === 'error' && changed.some((place) => touches(place, path)));
}

/** The errors of one list of problems that are not in another. */
export function added(problems: readonly FieldProblem[], before: readonly FieldProblem[]): FieldProblem[] {
  const named = new Set(before.map(({ path, code }) => JSON.stringify([path, code])));
  return problems.filter(({ path, code, severity }) => severity === 'error' && !named.has(JSON.stringify([path, code])));
}

/** Fields into which a token was put that stands for nothing: a part of one was deleted, or it belongs to another entry. */
export function damagedTokens(changes: readonly FieldEdit[], base: string): FieldProblem[] {
  if (base.includes(TOKEN_START)) return [];
  return changes.flatMap((change) =>
    'value' in change && JSON.stringify(change.value ?? null).includes(TOKEN_START) ? [{ path: [...change.path], code: 'damaged-token' as const, severity: 'error' as const }] : [],
  );
}
