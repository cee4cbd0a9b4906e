import { useSyncExternalStore } from 'react';

const MINUTE = 60_000;

/** The current minute, in milliseconds since the epoch. It is read again with each render and when the window gets the focus. */
export function useMinute(): number {
  return useSyncExternalStore(onFocus, thisMinute);
}

function onFocus(changed: () => void): () => void {
  window.addEventListener('focus', changed);
  return () => window.removeEventListener('focus', changed);
}

function thisMinute(): number {
  return Math.floor(Date.now() / MINUTE) * MINUTE;
}
