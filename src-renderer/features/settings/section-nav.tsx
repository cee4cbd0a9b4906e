import type { MouseEvent, RefObject } from 'react';
import { t } from '../../i18n/t.ts';
import { useSections } from './use-sections.ts';

/** The sections by name; a click leads to one, and the one that is being read is marked. */
export function SectionNav({ scroll }: { scroll: RefObject<HTMLDivElement | null> }) {
  const { sections, current } = useSections(scroll);
  const go = (event: MouseEvent, id: string) => {
    event.preventDefault();
    const section = document.getElementById(id)?.closest<HTMLElement>('section');
    section?.scrollIntoView({ block: 'start' });
    section?.focus({ preventScroll: true });
  };
  return (
    <nav className="settings-sections" aria-label={t('settings.sections')}>
      {sections.map(({ id, title }) => (
        <a key={id} className="settings-section" href={`#${id}`} aria-current={id === current || undefined} draggable={false} onClick={(event) => go(event, id)}>
          {title}
        </a>
      ))}
    </nav>
  );
}
