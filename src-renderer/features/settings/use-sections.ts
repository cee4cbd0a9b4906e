import { useEffect, useState, type RefObject } from 'react';

/** A section on the page: the id and the words of its heading. */
interface Section {
  id: string;
  title: string;
}

/** The sections as they stand on the page now, and the id of the one at its top. */
export function useSections(scroll: RefObject<HTMLDivElement | null>): { sections: readonly Section[]; current: string | undefined } {
  const [sections, setSections] = useState<readonly Section[]>([]);
  const [current, setCurrent] = useState<string>();
  useEffect(() => {
    const page = scroll.current;
    if (!page) return undefined;
    const look = () => {
      const found = headings(page).map(({ id, textContent }) => ({ id, title: textContent }));
      setSections((held) => (JSON.stringify(held) === JSON.stringify(found) ? held : found));
    };
    const mark = () => setCurrent(atTop(page));
    look();
    mark();
    const watch = new MutationObserver(look);
    watch.observe(page, { childList: true, subtree: true, characterData: true });
    page.addEventListener('scroll', mark, { passive: true });
    return () => {
      watch.disconnect();
      page.removeEventListener('scroll', mark);
    };
  }, [scroll]);
  return { sections, current };
}

const headings = (page: HTMLElement): HTMLElement[] => [...page.querySelectorAll<HTMLElement>('section > h2')];

/** How far below the top a section may begin and still be the one that is read, in px. */
const TOP = 96;

/** The last section that begins at the top; at the very end, the last of all. */
function atTop(page: HTMLElement): string | undefined {
  const all = headings(page);
  if (page.scrollTop > 0 && page.scrollTop + page.clientHeight >= page.scrollHeight - 1) return all.at(-1)?.id;
  const line = page.getBoundingClientRect().top + TOP;
  return (all.findLast((heading) => heading.getBoundingClientRect().top < line) ?? all[0])?.id;
}
