import type { EntryList, EntryView } from '../../../../src-preload/contract.ts';
import { saidName } from '../../../i18n/said.ts';
import { t } from '../../../i18n/t.ts';
import { groupBy } from './group-by.ts';

/** One line of the list: a heading, or an entry with its place in its own list. */
export type ListRow = { kind: 'group'; title: string; key: string } | EntryListRow;

/** An entry with its place in its own list, and how many that list has. */
export interface EntryListRow {
  kind: 'entry';
  entry: EntryView;
  at: number;
  count: number;
  key: string;
}

/** Entries under their protocols in file order, the skipped and the hidden ones last. A filter keeps entries that hold all its words. */
export function listRows({ entries }: EntryList, filter: string): ListRow[] {
  const words = filter.toLowerCase().split(/\s+/).filter(Boolean);
  const sizes = groupBy(entries, listOf);
  const several = new Set(entries.map(({ ref }) => ref.file)).size > 1;
  const shown = entries.filter((entry) => words.every((word) => textOf(entry).includes(word)));
  const groups = [...groupBy(shown, (entry) => groupOf(entry, several))].toSorted(([, one], [, other]) => rank(one[0]) - rank(other[0]));
  return groups.flatMap(([title, members]): ListRow[] => {
    const rows: ListRow[] = members.map((entry) => rowOf(entry, sizes.get(listOf(entry))?.length ?? 1));
    rows.unshift({ kind: 'group', title, key: `group ${title}` });
    return rows;
  });
}

function rowOf(entry: EntryView, count: number): EntryListRow {
  return { kind: 'entry', entry, at: entry.ref.index, count, key: `${listOf(entry)} ${entry.ref.index}` };
}

/** Names the list that a row stands in: entries are moved within one list only. */
export const listKey = ({ entry }: EntryListRow): string => listOf(entry);

const listOf = ({ ref }: EntryView): string => `${ref.file} ${ref.providerKey}`;

function groupOf({ state, group, scope }: EntryView, several: boolean): string {
  if (state === 'skipped') return t('list.skipped');
  if (state === 'hidden') return t('list.hidden');
  return several ? `${saidName(group)} · ${t(`list.scope.${scope}`)}` : saidName(group);
}

function rank(entry: EntryView | undefined): number {
  if (entry?.state === 'skipped') return 1;
  return entry?.state === 'hidden' ? 2 : 0;
}

function textOf({ id, name, group, host = '', ref, state }: EntryView): string {
  return `${id} ${name} ${group} ${host} ${ref.providerKey} ${state}`.toLowerCase();
}
