import { isObject } from '../settings/json.ts';
import { same } from './same.ts';

/**
 * The index at which an item of a list now stands, after someone else changed the list: the same item, else the one
 * entry with its id and base URL, else its old place where nothing but the item itself changed. `undefined` when no
 * one item is meant.
 */
export function findItem(was: readonly unknown[], now: readonly unknown[], index: number): number | undefined {
  if (index === was.length) return now.length;
  const item = was[index];
  if (index < now.length && same(item, now[index])) return index;
  return only(now, (other) => same(other, item)) ?? findEntry(was, now, item) ?? findPlace(was, now, index);
}

function findEntry(was: readonly unknown[], now: readonly unknown[], item: unknown): number | undefined {
  if (!isObject(item) || typeof item['id'] !== 'string') return undefined;
  const isTwin = (other: unknown): boolean => isObject(other) && other['id'] === item['id'] && other['baseUrl'] === item['baseUrl'];
  return only(was, isTwin) === undefined ? undefined : only(now, isTwin);
}

function findPlace(was: readonly unknown[], now: readonly unknown[], index: number): number | undefined {
  const isOnlyChange = index < was.length && was.length === now.length && was.every((item, at) => at === index || same(item, now[at]));
  return isOnlyChange ? index : undefined;
}

/** The index of the one item that fits. */
function only(list: readonly unknown[], fits: (item: unknown) => boolean): number | undefined {
  const index = list.findIndex(fits);
  return index >= 0 && list.findLastIndex(fits) === index ? index : undefined;
}
