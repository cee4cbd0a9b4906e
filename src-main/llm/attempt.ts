import type { ChatEvent, ChatRequest, StreamChat } from '../core/chat/events.ts';
import type { Arrived } from '../core/chat/failures/arrived.ts';
import type { Failure } from '../core/chat/failures/failure.ts';
import { netFailure, timedOut } from '../core/chat/failures/net-failure.ts';
import { pictureRefusal } from '../core/chat/failures/picture-refusal.ts';
import { sendableTurns } from '../core/chat/sendable-turns.ts';
import { badStream, cut, reportedError } from '../core/chat/failures/stream-failure.ts';
import { DEFAULT_TIMEOUT_MS } from '../core/models/generation-defaults.ts';
import { AppFailure } from '../core/result.ts';
import { say } from '../core/say.ts';
import { Answer } from './answer.ts';
import { AttemptFailure } from './attempt-failure.ts';
import type { Dialect } from './dialect.ts';
import { Exchange } from './exchange.ts';
import { netTrouble } from './net-trouble.ts';
import { withRetries } from './retries.ts';
import { routeFetch, type Target } from './route-fetch.ts';
import type { Wire } from './wire.ts';


function targetOf({ route }: ChatRequest, dialect: Dialect, userAgent: string): Target {
  const url = route.endpoint ?? '';
  if (!URL.canParse(url) || !/^https?:$/u.test(new URL(url).protocol) || new URL(url).username !== '' || new URL(url).password !== '') {
    const message = say`The base URL of the model “${route.name}” cannot be used: it must begin with http:// or https://, and carry no user name or password. Correct it in the model's entry.`;
    throw new AppFailure({ code: 'model/bad-base-url', message, action: 'check-base-url' });
  }
  const headers = dialect.headers(route, userAgent);
  if (!headers.ok) throw new AppFailure(headers.error);
  return { url, headers: headers.value, route };
}

/** What a thrown value of the SDK, of fetch, or of our own reading means. */
function meaning(error: unknown, exchange: Exchange, dialect: Dialect, { route, arrived }: Target & { arrived: Arrived }): Failure {
  if (exchange.silentMs !== undefined) return timedOut(route, exchange.silentMs, arrived);
  if (exchange.failure !== undefined) return exchange.failure;
  if (error instanceof AttemptFailure) return error.failure;
  const reported = dialect.reported(error);
  if (reported !== undefined) return reportedError(reported, route);
  if (error instanceof SyntaxError) return exchange.end.whole ? badStream(route) : cut(route, arrived);
  return netFailure(netTrouble(error), route, arrived);
}

/** 0 and less: no limit. */
function idleLimit(stated: number | undefined, usual: number): number {
  return stated === undefined ? usual : stated <= 0 ? Infinity : stated;
}

async function* attempt(request: ChatRequest, dialect: Dialect, wire: Wire, signal: AbortSignal): AsyncGenerator<ChatEvent> {
  const target = targetOf(request, dialect, wire.userAgent);
  const { route, turns, ready, oneShot } = request;
  const { timeout: firstByteMs = DEFAULT_TIMEOUT_MS, streamIdleTimeoutMs } = route.generation.value;
  const exchange = new Exchange(signal, { firstByteMs, idleMs: idleLimit(streamIdleTimeoutMs, Math.max(firstByteMs, wire.idleMs)) });
  const answer = new Answer(route, dialect.read, oneShot);
  try {
    const said = dialect.open({ route, turns: sendableTurns(turns), fetch: routeFetch(target, exchange, wire, ready), controller: exchange.controller });
    for await (const one of said) {
      exchange.rest();
      yield* 'whole' in one ? answer.takeWhole(one.whole) : answer.take(one.events);
      if (answer.complete) exchange.wait(wire.trailerMs);
      exchange.watch();
    }
  } catch (error) {
    signal.throwIfAborted();
    if (!answer.complete) throw failed(error);
  } finally {
    exchange.close();
  }
  signal.throwIfAborted();
  if (exchange.silentMs !== undefined && !answer.complete) throw failed(undefined);
  const { done, bytes } = exchange.end;
  yield* answer.close({ done, bytes, eventStream: exchange.eventStream });

  function failed(error: unknown): AttemptFailure {
    const failure = pictureRefusal(meaning(error, exchange, dialect, { ...target, arrived: answer.arrived(exchange.end.bytes) }), route, turns);
    return new AttemptFailure(answer.shown ? { ...failure, retry: 'never' } : failure);
  }
}

/** A stream in one protocol, with its tries. */
export function createStream(dialect: Dialect, wire: Wire): StreamChat {
  return async function* stream(request, signal) {
    yield* withRetries(() => attempt(request, dialect, wire, signal), { wire, signal, generation: request.route.generation.value });
  };
}
