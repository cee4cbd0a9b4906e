import { parse } from 'jsonc-parser';
import type { Draft } from '../../../src-preload/calls/draft.ts';
import { entryProblems } from '../../../src-preload/schemas/entry-problems.ts';
import { changeFields, entryWithin, replaceText, type FieldEdit } from '../../core/editing/change-entry.ts';
import { added, blocking, damagedTokens } from '../../core/editing/changed-problems.ts';
import { entryMistake } from '../../core/editing/entry-mistake.ts';
import { entryNode, redent } from '../../core/editing/entry-node.ts';
import { unveilText, unveilValue } from '../../core/editing/hide.ts';
import { madeOnce } from '../../core/editing/made.ts';
import { say } from '../../core/say.ts';
import { valueAt } from '../../core/settings/json.ts';
import { settingsOf } from '../../core/writing/merge-settings.ts';
import type { Workspace } from '../workspace.ts';
import { moveTo } from './plan-lists.ts';
import { refuse, type Planned } from './plan.ts';
import type { Version } from './versions.ts';

type Of<Kind extends Draft['kind']> = Extract<Draft, { kind: Kind }>;

/**
 * The changed fields of the form, and the move to another list that may go with them. Where `strict`, a draft with
 * errors is refused; the panes want to see it all the same.
 */
export function planFields(draft: Of<'fields'>, version: Version, workspace: Workspace, strict: boolean): Planned {
  const { base, entryPath, hidden, path, ref } = version;
  const changes = draft.changes.map((change): FieldEdit => unveiledChange(change, hidden));
  const make = madeOnce(changeFields({ base, path: entryPath }, changes));
  const preview = make(base);
  if (!preview.ok) return 'error' in preview ? refuse({ state: 'impossible', message: preview.error.message }) : refuse({ state: 'impossible', message: say`These fields cannot be changed in this entry. Change it as JSON.` });
  const problems = entryProblems(entryWithin(preview.value, version));
  const errors = [...damagedTokens(changes, base), ...blocking(problems, changes.map((change) => change.path))];
  if (strict && errors.length > 0) return refuse({ state: 'invalid', problems: errors });
  const plan = { files: [{ path, file: ref.file, kind: 'settings' as const, make, seen: base, entryPath }], problems, landing: ref };
  return draft.to && !isSameList(draft.to, ref) ? moveTo(draft.to, version, workspace, { make, problems }) : { ok: true, plan };
}

const isSameList = (one: { file: string; providerKey: string }, other: { file: string; providerKey: string }): boolean =>
  one.file === other.file && one.providerKey === other.providerKey;

function unveiledChange(change: Of<'fields'>['changes'][number], hidden: Version['hidden']): FieldEdit {
  const path = change.path.map((step) => (typeof step === 'string' ? String(unveilValue(step, hidden)) : step));
  return 'remove' in change ? { path, remove: true } : { path, value: unveilValue(change.value, hidden) };
}

/** The whole text of the JSON pane. */
export function planText(draft: Of<'text'>, { base, entryPath, hidden, path, ref }: Version, strict: boolean): Planned {
  const mistake = entryMistake(draft.text);
  if (mistake) return refuse({ state: 'malformed', ...mistake });
  const was = entryNode(base, entryPath);
  const text = redent(unveilText(draft.text.trim(), hidden), was?.indent ?? '', was?.text ?? '');
  const value: unknown = parse(text, [], { allowTrailingComma: true });
  const problems = entryProblems(value);
  const errors = [...damagedTokens([{ path: [], value: text }], base), ...added(problems, entryProblems(valueAt(settingsOf(base), entryPath)))];
  if (strict && errors.length > 0) return refuse({ state: 'invalid', problems: errors });
  return { ok: true, plan: { files: [{ path, file: ref.file, kind: 'settings', make: replaceText({ base, path: entryPath }, text), seen: base, entryPath }], problems, landing: ref } };
}
