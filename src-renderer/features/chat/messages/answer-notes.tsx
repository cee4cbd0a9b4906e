import type { AnswerMessage } from '../../../../src-preload/contract.ts';
import { t } from '../../../i18n/t.ts';

/** What a reader should know about how an answer ended, when nothing failed. */
export function AnswerNotes({ message }: { message: AnswerMessage }) {
  const text = noteOf(message);
  return text === undefined ? null : <p className="answer-note">{text}</p>;
}

/** The sentence for an ending that is not plainly done; undefined for one that is, or that has its own error card. */
export function noteOf({ status, finish, text, reasoning, error }: AnswerMessage): string | undefined {
  const isEmpty = text === '';
  const nothing = isEmpty && reasoning === '';
  if (status === 'interrupted') return t(nothing ? 'chat.interruptedEmpty' : 'chat.interrupted');
  if (status === 'stopped') return t(nothing ? 'chat.stoppedEmpty' : 'chat.stopped');
  if (error) return undefined;
  if (finish === 'length') return t(isEmpty ? 'chat.cutByLengthEmpty' : 'chat.cutByLength');
  if (finish === 'filtered') return t(isEmpty ? 'chat.filteredEmpty' : 'chat.filtered');
  if (finish === 'refused') return t('chat.refused');
  if (finish === 'tool-call') return t('chat.toolCall');
  return status === 'done' && isEmpty ? t('chat.emptyAnswer') : undefined;
}
