import type { FinishReason, StreamChat, Waiting } from '../../core/chat/events.ts';
import type { Route } from '../../core/models/route.ts';
import { toAppError } from '../../core/result.ts';
import { errorText, print } from './output.ts';
import type { Output } from './output.ts';

const UNFINISHED: Readonly<Partial<Record<FinishReason, string>>> = {
  length: 'The answer is cut off: it reached the token limit of the model.\n',
  refused: 'The model declined to answer this.\n',
  'tool-call': 'The model wanted to run a tool. Switchyard offers it none, so nothing was run.\n',
  filtered: 'The answer is cut off: the provider withheld the rest of it.\n',
};

/** Streams the answer to one question: text to `stdout` as it arrives, the rest to `stderr`. Returns the exit code, 0 or 1. */
export async function answerInTerminal(
  question: { route: Route; prompt: string },
  { send, stdout, stderr, signal }: { send: StreamChat; stdout: Output; stderr: Output; signal: AbortSignal },
): Promise<0 | 1> {
  let last = '';
  let note: string | undefined;
  const endLine = async (): Promise<void> => {
    if (last !== '' && !last.endsWith('\n')) await print(stdout, '\n');
  };
  try {
    const turns = [{ role: 'user' as const, text: question.prompt }];
    for await (const event of send({ route: question.route, turns, oneShot: true }, signal)) {
      if (event.type === 'waiting' && event.waiting) await print(stderr, waitingWords(event.waiting));
      if (event.type === 'finish') note = UNFINISHED[event.reason];
      if (event.type !== 'text') continue;
      last = event.text;
      await print(stdout, event.text);
    }
  } catch (error) {
    await endLine();
    if (!signal.aborted) await print(stderr, errorText(toAppError(error)));
    return 1;
  }
  await endLine();
  if (note !== undefined) await print(stderr, note);
  return 0;
}

function waitingWords({ reason, until }: Waiting): string {
  const seconds = Math.max(1, Math.ceil((until - Date.now()) / 1000));
  return reason === 'retry' ? `The request failed before an answer began; it is sent again in ${seconds} s.\n` : `Waiting ${seconds} s for the minute limit of Qwen OAuth.\n`;
}
