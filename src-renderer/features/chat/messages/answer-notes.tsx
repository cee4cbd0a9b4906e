import type { AnswerMessage } from '../../../../src-preload/contract.ts';
import { t } from '../../../i18n/t.ts';

/** What a reader should know about how an answer ended, when nothing failed. */
export function AnswerNotes({ message }: { message: AnswerMessage }) {
  const text = noteOf(message);
  return text === undefined ? null : <p className="answer-note">{text}</p>;
}

/** The sentence for an ending that is not plainly done; undefined for one that is, or that has its own error card. */
export function noteOf({ status, finish, text, error }: AnswerMessage): string | undefined {
  if (status === 'interrupted') return t('chat.interrupted');
  if (status === 'stopped') return t('chat.stopped');
  if (error) return undefined;
  if (finish === 'length') return t('chat.cutByLength');
  if (finish === 'filtered') return t('chat.filtered');
  if (finish === 'refused') return t('chat.refused');
  if (finish === 'tool-call') return t('chat.toolCall');
  return status === 'done' && text === '' ? t('chat.emptyAnswer') : undefined;
}
