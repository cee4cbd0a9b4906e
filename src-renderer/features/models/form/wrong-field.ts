import type { FieldProblem } from '../../../../src-preload/schemas/field-problem.ts';
import { t } from '../../../i18n/t.ts';
import { FIELD_NAMES, FORM_FIELDS, FREE_RECORDS, RECORD_NAMES, type FieldName, type FormValues } from './form-fields.ts';
import type { Path } from './json-value.ts';
import { isBelow, samePath } from './problem-of.ts';

/** What the field at `path` is called; of several entries, with the place of its entry. A field without a control: its path. */
export function fieldLabel(path: Path): string {
  const [first, ...rest] = path;
  if (typeof first === 'number') return [first + 1, fieldLabel(rest)].join(': ');
  const name = fieldAt(path);
  if (name !== undefined) return t(`field.${name}`);
  const record = RECORD_NAMES.find((known) => isBelow(path, FREE_RECORDS[known].path));
  if (record === undefined) return path.length === 0 ? t('json.label') : path.join('.');
  return [t(`pairs.${record}`), ...path.slice(FREE_RECORDS[record].path.length)].join(': ');
}

/** Puts the focus on the form's first control that has one of these problems, and opens the fold that it lies in. */
export function focusFirst(form: HTMLElement, problems: readonly FieldProblem[], values: FormValues): void {
  const names = problems.flatMap((problem) => controlName(problem, values) ?? []);
  if (names.length === 0) return;
  // The page gives the first of them in the order of the form.
  const control = form.querySelector<HTMLElement>(names.map((name) => `[name="${name}"]`).join());
  const fold = control?.closest('details');
  if (fold) fold.open = true;
  control?.focus();
}

/** The field at `path`, or the one whose value it lies in: one status of a list. */
function fieldAt(path: Path): FieldName | undefined {
  return FIELD_NAMES.find((name) => samePath(path, FORM_FIELDS[name].path)) ?? FIELD_NAMES.find((name) => isBelow(path, FORM_FIELDS[name].path));
}

/** The name under which react-hook-form has the control of a problem. */
function controlName({ path, code }: FieldProblem, values: FormValues): string | undefined {
  const field = fieldAt(path);
  if (field !== undefined) return `fields.${field}`;
  const record = RECORD_NAMES.find((name) => isBelow(path, FREE_RECORDS[name].path));
  if (record === undefined) return undefined;
  const row = values.records[record].findIndex(({ key }) => key === path[FREE_RECORDS[record].path.length]);
  return row < 0 ? undefined : `records.${record}.${row}.${code === 'header-name' ? 'key' : 'value'}`;
}
