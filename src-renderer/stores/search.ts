import { useEffect, useState } from 'react';
import type { SearchHit } from '../../src-preload/contract.ts';
import { appErrorOf } from '../bridge.ts';
import { useStores } from './stores.ts';

/** So long after the last key a search begins. */
const PAUSE_MS = 90;

/** What a search found: null while nothing is asked, or while the first answer is awaited. */
export interface Found {
  query: string;
  hits: readonly SearchHit[];
}

/** Searches all conversations for what is typed; an answer that was overtaken is dropped. */
export function useChatSearch(query: string): Found | null {
  const { call, ui } = useStores();
  const [found, setFound] = useState<Found | null>(null);
  const asked = query.trim();
  useEffect(() => {
    if (asked === '') return undefined;
    let overtaken = false;
    const search = () =>
      call('library.search', { query: asked.slice(0, 500) }).then(
        (hits) => overtaken || setFound({ query: asked, hits }),
        (thrown: unknown) => overtaken || ui.report(appErrorOf(thrown)),
      );
    const timer = setTimeout(() => void search(), PAUSE_MS);
    return () => {
      overtaken = true;
      clearTimeout(timer);
    };
  }, [asked, call, ui]);
  return asked === '' ? null : found;
}
