import { useCallback, useRef, useState, type ReactNode } from 'react';
import type { OpenLink } from '../../../markdown/context.ts';
import { saysWhere } from '../../../markdown/links.ts';
import { attempt } from '../../../stores/attempt.ts';
import { useStores } from '../../../stores/stores.ts';
import { LinkQuestion } from './link-question.tsx';

/**
 * Follows links. One whose text is not its address is shown first; a host that was agreed to is not asked about again
 * in this window, unless the text names another one.
 */
export function useLinks(): { openLink: OpenLink; question: ReactNode } {
  const stores = useStores();
  const [asked, setAsked] = useState<string | null>(null);
  const agreed = useRef(new Set<string>());
  const follow = useCallback((url: string) => attempt(stores, 'link.open', { url }), [stores]);
  const openLink = useCallback<OpenLink>(
    (url, says) => {
      if (saysWhere(url, says) || agreed.current.has(keyOf(url, says))) follow(url);
      else setAsked(url);
    },
    [follow],
  );
  const decide = (opens: boolean) => {
    setAsked(null);
    if (!opens || asked === null) return;
    agreed.current.add(keyOf(asked, ''));
    follow(asked);
  };
  return { openLink, question: asked !== null && <LinkQuestion url={asked} decide={decide} /> };
}

/** Text that looks like an address of its own is asked about each time. */
function keyOf(url: string, says: string): string {
  return /\S\.\S/.test(says) ? url + says : new URL(url).host;
}
