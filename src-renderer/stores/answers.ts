import type { AnswerMessage, Message } from '../../src-preload/contract.ts';

/** Whether the model can go on with this answer: something is there, and it was cut. */
export function canGoOn({ text, status, finish }: AnswerMessage): boolean {
  if (text === '' || status === 'streaming') return false;
  return status !== 'done' || finish === 'length';
}

/**
 * The answer that is asked for anew when somebody retries one, or else the last: a continued answer is one to its
 * reader, so it is repeated from its beginning. A continuation that brought nothing is tried again by itself.
 */
export function retried(messages: readonly Message[], answerId: string | undefined): string | undefined {
  const asked = messages.findLast(({ id }) => answerId === undefined || id === answerId);
  if (asked?.role !== 'assistant') return answerId;
  return asked.text === '' && asked.reasoning === '' ? asked.id : wholeAnswer(messages, asked.id)[0]?.id;
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
