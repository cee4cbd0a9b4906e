/** Neighbours of a long list that come and go together while it is scrolled. */
export interface Run<T> {
  /** The key of its first item. */
  key: string;
  items: readonly T[];
  /** Height in pixels, roughly. */
  estimate: number;
}

/** How a list is cut. */
export interface Cut<T> {
  keyOf: (item: T) => string;
  /** Characters, or whatever else makes an item heavy. */
  weightOf: (item: T) => number;
  /** Height in pixels, roughly. */
  heightOf: (item: T) => number;
  /** A run ends with the item that brings it to this weight. */
  mostWeight: number;
  /** Whether a run ends with the item at `place`, where its first one is at `from`. */
  endsAt: (place: number, from: number) => boolean;
}

/** Cuts a list into runs from its first item on, so that all but the last stay as they are while items are added at its end. */
export function runsOf<T>(items: readonly T[], { keyOf, weightOf, heightOf, mostWeight, endsAt }: Cut<T>): Run<T>[] {
  const runs: Run<T>[] = [];
  let run: T[] = [];
  let [weight, estimate] = [0, 0];
  for (const [place, item] of items.entries()) {
    run.push(item);
    weight += weightOf(item);
    estimate += heightOf(item);
    const isFull = weight >= mostWeight || endsAt(place, place + 1 - run.length);
    if (!isFull && place + 1 < items.length) continue;
    runs.push({ key: keyOf(run[0] ?? item), items: run, estimate: Math.round(estimate) });
    run = [];
    [weight, estimate] = [0, 0];
  }
  return runs;
}

/** Whether two runs hold the same items. */
export function sameItems<T>(one: readonly T[], other: readonly T[]): boolean {
  return one.length === other.length && one.every((item, place) => item === other[place]);
}
