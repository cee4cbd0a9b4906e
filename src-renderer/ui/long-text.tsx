import { memo, useState } from 'react';
import { count } from '../i18n/format.ts';
import { t } from '../i18n/t.ts';
import { useLocale } from '../i18n/use-locale.ts';
import { Button } from './button.tsx';

/** Characters shown at first, and with each step. */
const FIRST = 6_000;
const STEP = 60_000;
/** Characters that are one element, so that the browser need not lay out the whole anew. */
const PIECE = 6_000;

/** Plain text as written; one that is very long is shown in steps. */
export const LongText = memo(function LongText({ text }: { text: string }) {
  useLocale();
  const [shown, setShown] = useState(FIRST);
  if (text.length <= FIRST) return text;
  const end = cutAt(text, Math.min(shown, text.length));
  const left = text.length - end;
  return (
    <>
      {slices(text, end).map(({ from, slice }) => (
        <span key={from} className="long-text-piece">
          {slice}
        </span>
      ))}
      {left > 0 && (
        <Button className="more" onClick={() => setShown(shown + STEP)}>
          {t('text.more', { count: count(left) })}
        </Button>
      )}
    </>
  );
});

function slices(text: string, end: number): { from: number; slice: string }[] {
  const found: { from: number; slice: string }[] = [];
  for (let from = 0; from < end; ) {
    const to = cutAt(text, Math.min(end, from + PIECE));
    found.push({ from, slice: text.slice(from, to) });
    from = to;
  }
  return found;
}

/** The place itself, or the one after it where it stands between the halves of one character. */
function cutAt(text: string, place: number): number {
  const code = text.charCodeAt(place);
  return code >= 0xdc00 && code <= 0xdfff ? place + 1 : place;
}
