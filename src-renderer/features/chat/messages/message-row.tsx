import { memo } from 'react';
import type { Message } from '../../../../src-preload/contract.ts';
import { Answer } from './answer.tsx';
import { Question } from './question.tsx';
import { useLocale } from '../../../i18n/use-locale.ts';

interface MessageRowProps {
  message: Message;
  /** What follows it: an answer that goes on takes over the foot of the one before. */
  next: Message | undefined;
}

/** One message of the conversation, whoever wrote it. */
export const MessageRow = memo(function MessageRow({ message, next }: MessageRowProps) {
  useLocale();
  if (message.role === 'user') return <Question message={message} />;
  const goesOn = next?.role === 'assistant' && next.continues === true;
  return <Answer message={message} last={next === undefined} goesOn={goesOn} />;
});
