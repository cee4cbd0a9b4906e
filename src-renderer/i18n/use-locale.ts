import { useSyncExternalStore } from 'react';
import { onSpoken, speaking } from './spoken.ts';

/**
 * The tag of the language that the window speaks. Who calls it is drawn again when the language changes: the app as a
 * whole, and each part that is memoized and has words in it.
 */
export function useLocale(): string {
  return useSyncExternalStore(onSpoken, spokenLocale);
}

const spokenLocale = (): string => speaking().locale;
