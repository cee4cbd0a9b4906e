import type { AnswerMessage, Message } from '../../src-preload/contract.ts';

/** Whether the model can go on with this answer: something is there, and it was cut. */
export function canGoOn({ text, status, finish }: AnswerMessage): boolean {
  if (text === '' || status === 'streaming') return false;
  return status !== 'done' || finish === 'length';
}

/** An answer with all that it continues, oldest part first. */
export function wholeAnswer(messages: readonly Message[], answerId: string): AnswerMessage[] {
  const parts: AnswerMessage[] = [];
  for (let place = messages.findIndex(({ id }) => id === answerId); place >= 0; place--) {
    const message = messages[place];
    if (message?.role !== 'assistant') break;
    parts.unshift(message);
    if (message.continues !== true) break;
  }
  return parts;
}
