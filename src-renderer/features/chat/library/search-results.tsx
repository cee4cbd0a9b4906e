import type { KeyboardEvent } from 'react';
import type { SearchHit } from '../../../../src-preload/contract.ts';
import { shortTime } from '../../../i18n/format.ts';
import { t } from '../../../i18n/t.ts';
import type { Found } from '../../../stores/search.ts';
import { snippetText } from '../../../stores/snippet-text.ts';
import { useChat, useStores } from '../../../stores/stores.ts';
import { openHit } from './open-hit.ts';

/** The conversations that a search found, each with the place where it stands. */
export function SearchResults({ found: { query, hits }, now }: { found: Found; now: number }) {
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    const all = [...event.currentTarget.querySelectorAll<HTMLElement>('.search-hit')];
    const next = all.findIndex((hit) => hit === document.activeElement) + (event.key === 'ArrowDown' ? 1 : -1);
    const field = event.currentTarget.parentElement?.querySelector<HTMLElement>('[role="search"] input');
    (next < 0 ? field : all[next])?.focus();
    event.preventDefault();
  };
  return (
    <div className="conversations-scroll">
      {hits.length === 0 ? (
        <p className="conversations-none">{t('conversations.notFound', { query })}</p>
      ) : (
        <ul className="search-hits" aria-label={t('conversations.results')} onKeyDown={onKeyDown}>
          {hits.map((hit) => (
            <li key={hit.chat.id}>
              <Hit hit={hit} now={now} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function Hit({ hit, now }: { hit: SearchHit; now: number }) {
  const stores = useStores();
  const { chat, snippet } = hit;
  const current = useChat((state) => state.chatId === chat.id);
  return (
    <button type="button" className="search-hit" aria-current={current || undefined} onClick={() => openHit(hit, stores)}>
      <span className="search-hit-title">
        <span className="truncate" dir="auto">{chat.title}</span>
        <small>{shortTime(chat.updated, now)}</small>
      </span>
      {snippet && (
        <span className="search-hit-text" dir="auto">
          {nearEnd(snippetText(snippet.before))}
          <mark>{snippet.match}</mark>
          {snippetText(snippet.after)}
        </span>
      )}
    </button>
  );
}

/** So much before the match that the match itself stays in sight. */
const BEFORE = 24;

const nearEnd = (text: string): string => (text.length <= BEFORE ? text : `…${text.slice(-BEFORE).replace(/^\S*\s/, '')}`);
