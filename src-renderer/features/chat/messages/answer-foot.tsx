import type { AnswerMessage } from '../../../../src-preload/contract.ts';
import { t } from '../../../i18n/t.ts';
import { canGoOn, wholeAnswer } from '../../../stores/answers.ts';
import { useChat, useStores } from '../../../stores/stores.ts';
import { Button } from '../../../ui/button.tsx';
import { CopyButton } from '../../../ui/copy-button.tsx';
import { Icon } from '../../../ui/icons.tsx';
import { isRetried } from './answer-problem.tsx';
import { clipboardHtml } from './clipboard-html.ts';
import { ContinueButton } from './continue-button.tsx';
import { receiptParts } from './receipt.ts';
import { VersionSwitch } from './version-switch.tsx';

interface AnswerFootProps {
  message: AnswerMessage;
  last: boolean;
}

/** What can be done with an answer, and its receipt. */
export function AnswerFoot({ message, last }: AnswerFootProps) {
  const { chat } = useStores();
  const { id, text, receipt } = message;
  const busy = useChat(({ busy: state, live }) => state !== 'no' || live !== null);
  const whole = () => wholeAnswer(chat.state.getState().messages, id);
  // The error card offers the same button where trying again is what helps.
  const showRetry = !isRetried(message);
  return (
    <footer className="answer-foot">
      <div className="message-actions">
        {last && canGoOn(message) && !isRetried(message) && <ContinueButton />}
        {text !== '' && <CopyButton text={() => whole().map((part) => part.text).join('')} html={() => clipboardHtml(whole().map((part) => part.id))} compact={!last} />}
        {showRetry && (
          <Button look="quiet" small square={!last} aria-label={t('chat.retry')} title={t('chat.retry.title')} disabled={busy} onClick={() => void chat.retry(last ? undefined : id)}>
            <Icon name="retry" />
            {last && t('chat.retry')}
          </Button>
        )}
        <VersionSwitch message={message.versions ? message : (whole()[0] ?? message)} />
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
