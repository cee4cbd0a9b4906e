/** Tokens with keys that hold while the text grows: where each begins, counted from the first. */
export function keyed<Item extends { raw: string }>(items: readonly Item[]): { key: number; item: Item }[] {
  let offset = 0;
  return items.map((item) => {
    const key = offset;
    // Two tokens may begin at one place when the first is empty.
    offset += Math.max(1, item.raw.length);
    return { key, item };
  });
}
