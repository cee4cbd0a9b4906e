import { useEffect, useState } from 'react';
import { t } from '../i18n/t.ts';
import { Button } from './button.tsx';
import { copyText } from './copy.ts';
import { Icon } from './icons.tsx';

const SHOWN_MS = 1600;

type Outcome = 'none' | 'copied' | 'failed';

interface CopyButtonProps {
  /** Called on the click, so that the text need not exist before. */
  text: () => string;
  /** The accessible name; "Copy" when absent. */
  label?: string;
  /** The words on it; "Copy" when absent. */
  words?: string;
  /** The same as HTML, for programs that take it. */
  html?: () => string | undefined;
  /** The icon alone. */
  compact?: boolean;
}

/** A button that copies, and says whether it did. */
export function CopyButton({ text, html, label = t('action.copy'), words = t('action.copy'), compact = false }: CopyButtonProps) {
  const [outcome, setOutcome] = useState<Outcome>('none');
  useEffect(() => {
    if (outcome === 'none') return undefined;
    const timer = setTimeout(() => setOutcome('none'), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [outcome]);
  const copy = async () => setOutcome((await copyText(text(), html?.())) ? 'copied' : 'failed');
  return (
    <Button look="quiet" small square={compact} aria-label={label} title={compact ? label : undefined} onClick={() => void copy()}>
      <Icon name={outcome === 'copied' ? 'check' : 'copy'} />
      {!compact && <span aria-hidden="true">{outcome === 'none' ? words : WORDS[outcome]()}</span>}
      <span className="visually-hidden" role="status">
        {outcome !== 'none' && WORDS[outcome]()}
      </span>
    </Button>
  );
}

const WORDS: Record<Exclude<Outcome, 'none'>, () => string> = {
  copied: () => t('action.copied'),
  failed: () => t('action.copyFailed'),
};
