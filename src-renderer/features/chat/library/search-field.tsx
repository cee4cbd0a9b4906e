import type { KeyboardEvent } from 'react';
import { t, tn } from '../../../i18n/t.ts';
import type { Found } from '../../../stores/search.ts';
import { useStores } from '../../../stores/stores.ts';
import { DismissButton } from '../../../ui/dismiss-button.tsx';
import { Icon } from '../../../ui/icons.tsx';
import { isComposing } from '../../../ui/is-composing.ts';
import { openHit } from './open-hit.ts';

interface SearchFieldProps {
  query: string;
  found: Found | null;
  onChange: (query: string) => void;
}

/** Searches all conversations. Enter opens the first that was found, Arrow Down leads to all of them. */
export function SearchField({ query, found, onChange }: SearchFieldProps) {
  const stores = useStores();
  const onKeyDown = (event: KeyboardEvent) => {
    const first = found?.query === query.trim() ? found.hits[0] : undefined;
    if (isComposing(event)) return;
    if (event.key === 'Escape' && query !== '') onChange('');
    else if (event.key === 'Enter' && first) openHit(first, stores);
    else if (event.key === 'ArrowDown') document.querySelector<HTMLElement>('.search-hit, .conversation-entry[tabindex="0"]')?.focus();
    else return;
    event.preventDefault();
  };
  return (
    <div role="search" className="conversations-search">
      <Icon name="search" />
      <input
        type="text"
        value={query}
        aria-label={t('conversations.search')}
        placeholder={t('conversations.search.short')}
        autoComplete="off"
        spellCheck={false}
        maxLength={500}
        onFocus={() => void stores.call('library.search', { query: '' }).catch(() => undefined)}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={onKeyDown}
      />
      {query !== '' && <DismissButton label={t('conversations.search.clear')} onClick={() => onChange('')} />}
      <span className="visually-hidden" role="status">
        {found && tn('conversations.found', found.hits.length)}
      </span>
    </div>
  );
}
