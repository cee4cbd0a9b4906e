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
}

/** A button that copies, and says whether it did. */
export function CopyButton({ text, label = t('action.copy') }: CopyButtonProps) {
  const [outcome, setOutcome] = useState<Outcome>('none');
  useEffect(() => {
    if (outcome === 'none') return undefined;
    const timer = setTimeout(() => setOutcome('none'), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [outcome]);
  const copy = async () => setOutcome((await copyText(text())) ? 'copied' : 'failed');
  return (
    <Button look="quiet" small aria-label={label} onClick={() => void copy()}>
      <Icon name={outcome === 'copied' ? 'check' : 'copy'} />
      <span aria-hidden="true">{WORDS[outcome]()}</span>
      <span className="visually-hidden" role="status">
        {outcome !== 'none' && WORDS[outcome]()}
      </span>
    </Button>
  );
}

const WORDS: Record<Outcome, () => string> = {
  none: () => t('action.copy'),
  copied: () => t('action.copied'),
  failed: () => t('action.copyFailed'),
};
