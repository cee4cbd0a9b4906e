import type { EntryList, EntryRef, EntryView } from '../../../../src-preload/contract.ts';

/** One text for a place, to compare and to keep by. */
export function refId({ file, providerKey, index }: EntryRef): string {
  return `${file}\0${providerKey}\0${index}`;
}

/** Where an entry stands now that its file was read again: the same id, nearest to where it was; or the same place if it alone was renamed. */
export function locate({ entries }: EntryList, ref: EntryRef, id: string): EntryView | undefined {
  const list = entries.filter((entry) => entry.ref.file === ref.file && entry.ref.providerKey === ref.providerKey);
  const distance = (entry: EntryView): number => Math.abs(entry.ref.index - ref.index);
  const nearest = list.filter((entry) => entry.id === id).toSorted((one, other) => distance(one) - distance(other))[0];
  return nearest ?? undefined;
}
