import type { StreamChat } from '../../core/chat/events.ts';
import { hostOf } from '../../core/chat/failures/failure-words.ts';
import type { Log } from '../../core/log/entry.ts';
import { toAppError } from '../../core/result.ts';

/** The way to a model whose failures are in the log: the code and the host, nothing of the messages. */
export function loggedSend(send: StreamChat, log: Log): StreamChat {
  return async function* logged(request, signal) {
    try {
      yield* send(request, signal);
    } catch (error) {
      if (!signal.aborted) log({ level: 'warn', code: toAppError(error).code, text: hostOf(request.route) });
      throw error;
    }
  };
}
