import { memo } from 'react';
import type { AnswerMessage, Waiting } from '../../../../src-preload/contract.ts';
import { t } from '../../../i18n/t.ts';
import { useLocale } from '../../../i18n/use-locale.ts';
import { LazyMarkdown } from '../../../markdown/lazy-markdown.tsx';
import { useChat, useStores } from '../../../stores/stores.ts';
import { AnswerFoot } from './answer-foot.tsx';
import { AnswerNotes } from './answer-notes.tsx';
import { AnswerProblem } from './answer-problem.tsx';
import { AnswerWaiting } from './answer-waiting.tsx';
import { Reasoning } from './reasoning.tsx';

interface AnswerProps {
  message: AnswerMessage;
  last: boolean;
  /** The next answer is this one's continuation: notes and buttons stand below that one. */
  goesOn: boolean;
}

/** One answer: label, thoughts, text, what went wrong, and its foot. The same element from the first word to the receipt. */
export const Answer = memo(function Answer({ message, last, goesOn }: AnswerProps) {
  useLocale();
  const streaming = message.status === 'streaming';
  const { text, reasoning, waiting } = useAnswerText(message);
  const demo = useChat(({ live }) => (streaming ? live?.demo === true : message.receipt?.provider === 'demo'));
  return (
    <article className="answer" aria-label={t('chat.answer')} aria-busy={streaming} data-message={message.id} data-continues={message.continues}>
      {demo && <span className="chip answer-demo">{t('chat.demo')}</span>}
      {reasoning !== '' && <Reasoning text={reasoning} live={streaming && text === ''} />}
      {text !== '' && (
        <div className="selectable">
          <LazyMarkdown text={text} growing={streaming} />
        </div>
      )}
      {streaming && text === '' && reasoning === '' && <AnswerWaiting key={waiting?.until} waiting={waiting} />}
      {!streaming && !goesOn && <AnswerNotes message={message} />}
      {message.error && !goesOn && <AnswerProblem message={message} error={message.error} last={last} />}
      {!streaming && !goesOn && <AnswerFoot message={message} last={last} />}
    </article>
  );
});

/** The kept text, or what has arrived so far of a running answer, renewed once a frame. */
function useAnswerText(message: AnswerMessage): { text: string; reasoning: string; waiting?: Waiting | undefined } {
  const { chat } = useStores();
  useChat(({ frame }) => (message.status === 'streaming' ? frame : -1));
  return chat.live(message.id) ?? message;
}
