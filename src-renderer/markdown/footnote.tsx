import type { MouseEvent, ReactNode } from 'react';
import { t } from '../i18n/t.ts';
import type { Footnote as FootnoteToken, FootnoteReference as ReferenceToken } from './extensions.ts';

/** "¹": leads to what the footnote says, in the same text. */
export function FootnoteReference({ reference: { label, number } }: { reference: ReferenceToken }) {
  return (
    <sup className="md-note-mark">
      <button type="button" data-footnote-from={label.toLowerCase()} aria-label={t('footnote.go', { number })} onClick={(event) => go(event, 'data-footnote', label)}>
        {number}
      </button>
    </sup>
  );
}

/** What a footnote says, and the way back to where it is named first. */
export function Footnote({ footnote: { label, number }, children }: { footnote: FootnoteToken; children: ReactNode }) {
  return (
    <aside className="md-footnote" role="note" data-footnote={label.toLowerCase()} tabIndex={-1}>
      <button type="button" aria-label={t('footnote.back', { number })} title={t('footnote.back', { number })} onClick={(event) => go(event, 'data-footnote-from', label)}>
        {number}.
      </button>
      <div>{children}</div>
    </aside>
  );
}

function go({ currentTarget }: MouseEvent<HTMLElement>, attribute: string, label: string): void {
  const found = currentTarget.closest('.md')?.querySelector<HTMLElement>(`[${attribute}="${CSS.escape(label.toLowerCase())}"]`);
  found?.scrollIntoView({ block: 'center' });
  found?.focus({ preventScroll: true });
}
