import type { KeyboardEvent } from 'react';

/** A key that belongs to an input method, such as Enter that picks a word; some of them report it only by the key code 229. */
export function isComposing({ nativeEvent }: KeyboardEvent): boolean {
  return nativeEvent.isComposing || nativeEvent.keyCode === 229;
}
