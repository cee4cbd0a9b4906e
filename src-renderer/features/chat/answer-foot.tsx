import type { AnswerMessage } from '../../../src-preload/contract.ts';
import { t } from '../../i18n/t.ts';
import { useStores } from '../../stores/stores.ts';
import { Button } from '../../ui/button.tsx';
import { CopyButton } from '../../ui/copy-button.tsx';
import { Icon } from '../../ui/icons.tsx';
import { receiptParts } from './receipt.ts';

interface AnswerFootProps {
  message: AnswerMessage;
  retryable: boolean;
}

/** What can be done with an answer, and its receipt. */
export function AnswerFoot({ message: { text, receipt, error }, retryable }: AnswerFootProps) {
  const { chat } = useStores();
  // The error card offers the same button where trying again is what helps.
  const showRetry = retryable && error?.action !== 'retry';
  return (
    <footer className="answer-foot">
      <div className="answer-actions">
        {text !== '' && <CopyButton text={() => text} />}
        {showRetry && (
          <Button look="quiet" small onClick={() => void chat.retry()}>
            <Icon name="retry" />
            {t('chat.retry')}
          </Button>
        )}
      </div>
      {receipt && (
        <ul className="receipt" aria-label={t('receipt.label')}>
          {receiptParts(receipt).map(({ text: part, title }) => (
            <li key={part} title={title}>
              {part}
            </li>
          ))}
        </ul>
      )}
    </footer>
  );
}
