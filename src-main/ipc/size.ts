/**
 * Whether plain data stays within `limit` characters, counting keys and a little for every other value. Stops as
 * soon as the limit is passed, so that a huge argument costs no more than a large one.
 */
export function fitsWithin(value: unknown, limit: number): boolean {
  let left = limit;
  const pending: unknown[] = [value];
  while (pending.length > 0 && left >= 0) {
    const next = pending.pop();
    left -= 8;
    if (typeof next === 'string') left -= next.length;
    else if (ArrayBuffer.isView(next)) left -= next.byteLength;
    else if (Array.isArray(next)) {
      if (next.length > left) return false;
      for (const item of next) pending.push(item);
    } else if (typeof next === 'object' && next !== null) {
      for (const [key, inner] of Object.entries(next)) {
        left -= key.length;
        pending.push(inner);
        if (left < 0) return false;
      }
    }
  }
  return left >= 0;
}
