import type { Draft } from '../../../src-preload/calls/draft.ts';
import { entryProblems } from '../../../src-preload/schemas/entry-problems.ts';
import type { FieldProblem } from '../../../src-preload/schemas/field-problem.ts';
import { addEntries, changeFields, noList, removeEntry, reorderEntry } from '../../core/editing/change-entry.ts';
import { damagedTokens } from '../../core/editing/changed-problems.ts';
import { entryBlock, insertBlock, type EntryBlock } from '../../core/editing/entry-block.ts';
import type { ListRef } from '../../core/editing/entry-view.ts';
import { unveilValue } from '../../core/editing/hide.ts';
import { inTurn, madeAt, type Make } from '../../core/editing/made.ts';
import { say } from '../../core/say.ts';
import { valueAt, type JsonPath } from '../../core/settings/json.ts';
import { settingsOf } from '../../core/writing/merge-settings.ts';
import type { Workspace } from '../workspace.ts';
import { impossible, refuse, type FilePlan, type Plan, type Planned } from './plan.ts';
import { targetList } from './target-list.ts';
import type { Version, Versions } from './versions.ts';

type Of<Kind extends Draft['kind']> = Extract<Draft, { kind: Kind }>;

const planOf = ({ path, ref, base, entryPath }: Version, make: Make, landing: boolean, problems: FieldProblem[] = []): Planned => ({
  ok: true,
  plan: { files: [{ path, file: ref.file, kind: 'settings', make, seen: base, entryPath }], problems, ...(landing && { landing: ref }) },
});

/** Takes the entry out of its list. */
export function planDelete(version: Version): Planned {
  return planOf(version, removeEntry({ base: version.base, path: version.entryPath }), false);
}

/** Another place in the same list. */
export function planReorder({ at }: Of<'reorder'>, version: Version): Planned {
  return planOf(version, reorderEntry({ base: version.base, path: version.entryPath }, at), true);
}

/** New entries. */
export function planAdd({ to, at, entries, version }: Of<'add'>, workspace: Workspace, versions: Versions, strict: boolean): Planned {
  const target = targetList(workspace, to);
  if (!target.ok) return impossible(target.message);
  const hidden = versions.hiddenOf(version);
  const whole = entries.map((entry) => unveilValue(entry, hidden));
  const problems = whole.flatMap((entry, index) => [...damagedTokens([{ path: [], value: entry }], ''), ...entryProblems(entry)].map((found) => (whole.length === 1 ? found : { path: [index, ...found.path], code: found.code, severity: found.severity })));
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (strict && errors.length > 0) return refuse({ state: 'invalid', problems: errors });
  const { path, file } = target.file;
  return { ok: true, plan: { files: [{ path, file, kind: 'settings', make: addEntries(target.listIn, whole, at) }], problems, landing: to } };
}

/** A copy with an id of its own, right behind the entry or at the end of another list. */
export function planDuplicate({ to }: Of<'duplicate'>, version: Version, workspace: Workspace): Planned {
  const target = targetList(workspace, to ?? version.ref);
  if (!target.ok) return impossible(target.message);
  const block = copyOf(version, target.file.layer?.value);
  if (!block) return impossible(say`This entry cannot be copied as it is. Correct it first.`);
  const isNextTo = to === undefined;
  const make = insertion(target.listIn, { ...block, above: '', behind: '' }, isNextTo ? version.ref.index + 1 : undefined);
  return { ok: true, plan: { files: [{ path: target.file.path, file: target.file.file, kind: 'settings', make }], problems: [], landing: to ?? version.ref } };
}

/** The entry's text with an id that no entry of these settings has, and a name that says what it is. */
function copyOf({ base, entryPath }: Version, settings: unknown): EntryBlock | undefined {
  const entry = valueAt(settingsOf(base), entryPath);
  const [id, name] = [valueAt(entry, ['id']), valueAt(entry, ['name'])];
  if (typeof id !== 'string') return entryBlock(base, entryPath);
  const taken = JSON.stringify([settingsOf(base), settings]);
  const ids = [`${id}-copy`, ...Array.from({ length: 98 }, (_, at) => `${id}-copy-${at + 2}`)];
  const free = ids.find((candidate) => !taken.includes(JSON.stringify(candidate))) ?? `${id}-copy`;
  const changes = [{ path: ['id'], value: free }, ...(typeof name === 'string' ? [{ path: ['name'], value: `${name} (copy)` }] : [])];
  const made = changeFields({ base, path: entryPath }, changes)(base);
  return made.ok ? entryBlock(made.value, entryPath) : undefined;
}

/** Another file or another key of `modelProviders`. */
export function planMove({ to }: Of<'move'>, version: Version, workspace: Workspace): Planned {
  return moveTo(to, version, workspace, { make: (current) => ({ ok: true, value: current ?? '' }), problems: [] });
}

/** Moves an entry as `changed` leaves it. It is put in before it is taken out, so that it always stands somewhere. */
export function moveTo(to: ListRef, version: Version, workspace: Workspace, changed: Pick<Plan, 'problems'> & { make: Make }): Planned {
  const target = targetList(workspace, to);
  if (!target.ok) return impossible(target.message);
  const { base, entryPath, path, ref } = version;
  const made = changed.make(base);
  const block = made.ok ? entryBlock(made.value, entryPath) : undefined;
  if (!block) return impossible(say`This entry cannot be moved as it is. Correct it first.`);
  const takeOut = removeEntry({ base, path: entryPath });
  const putIn = insertion(target.listIn, block);
  const source = (make: Make): FilePlan => ({ path, file: ref.file, kind: 'settings', make, seen: base, entryPath });
  const files = target.file.path === path ? [source(inTurn([takeOut, putIn]))] : [{ path: target.file.path, file: target.file.file, kind: 'settings' as const, make: putIn }, source(takeOut)];
  return { ok: true, plan: { files, problems: changed.problems, landing: to } };
}

function insertion(listIn: (text: string) => JsonPath, block: EntryBlock, at?: number): Make {
  return (current) => {
    const text = current ?? '';
    const list = listIn(text);
    const held = valueAt(settingsOf(text), list);
    if (held !== undefined && !Array.isArray(held)) return { ok: false, error: noList(list) };
    const length = Array.isArray(held) ? held.length : 0;
    const index = Math.min(at ?? length, length);
    return madeAt(insertBlock(text, [...list, index], block), index);
  };
}
