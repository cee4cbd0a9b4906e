import type { ChatEvent, ChatRequest, StreamChat } from '../core/chat/events.ts';
import { isRefusedSignIn, refusedAgain } from '../core/chat/failures/refused-sign-in.ts';
import type { AccountRef, Route } from '../core/models/route.ts';
import { withToken } from '../core/models/with-token.ts';
import { AppFailure } from '../core/result.ts';
import type { AccountAccess } from './account-access.ts';
import type { Wire } from './wire.ts';

/** Makes the stream of the route's protocol over a wire. */
type MakeStream = (route: Route, wire: Wire) => Promise<StreamChat>;

/**
 * A request under an account: it waits for its turn, goes out with a token that lasts, and when the API refuses the
 * token, once more with a renewed one. That can only happen before anything was shown.
 */
export async function* underAccount(request: ChatRequest & { account: AccountRef }, signal: AbortSignal, { wire, stream, access }: { wire: Wire; stream: MakeStream; access: AccountAccess }): AsyncGenerator<ChatEvent> {
  const { account } = request;
  await orAborted(access.current(account), signal); // who is not signed in does not wait, and is not counted
  yield* turnOf(account, access, wire, signal);
  const send = await stream(request.route, countingWire(wire, account, access));
  const first = await orAborted(access.current(account), signal);
  const begun = { value: false };
  try {
    yield* noting(begun, send({ ...request, route: withToken(request.route, first) }, signal));
    return;
  } catch (error) {
    if (begun.value || !isRefusedSignIn(error)) throw error;
  }
  const second = await orAborted(access.renew(account, first.access), signal);
  try {
    yield* send({ ...request, route: withToken(request.route, second) }, signal);
  } catch (error) {
    throw isRefusedSignIn(error) ? new AppFailure(refusedAgain(request.route, error.error)) : error;
  }
}

async function* turnOf(account: AccountRef, access: AccountAccess, wire: Wire, signal: AbortSignal): AsyncGenerator<ChatEvent> {
  let until = await access.turn(account);
  const hasToWait = until !== undefined;
  while (until !== undefined) {
    yield { type: 'waiting', waiting: { reason: 'minute-limit', until } };
    await access.wait(Math.max(until, wire.now() + 1), signal);
    signal.throwIfAborted();
    until = await access.turn(account);
  }
  if (hasToWait) yield { type: 'waiting', waiting: null };
}

/** The turn covers the first request; every other try counts, too. */
function countingWire(wire: Wire, account: AccountRef, access: AccountAccess): Wire {
  let isCovered = true;
  return {
    ...wire,
    async fetch(url, init, proxy) {
      if (!isCovered) await access.counted(account);
      isCovered = false;
      return wire.fetch(url, init, proxy);
    },
  };
}

async function* noting(begun: { value: boolean }, events: AsyncIterable<ChatEvent>): AsyncGenerator<ChatEvent> {
  for await (const event of events) {
    begun.value ||= event.type !== 'waiting'; // a pause between tries shows nothing of the answer
    yield event;
  }
}

/** Renewing goes on, so that a rotated token is never lost; only the waiting ends. */
async function orAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  signal.throwIfAborted();
  let stop = (): void => undefined;
  const aborted = new Promise<never>((_resolve, reject) => {
    stop = () => reject(signal.reason instanceof Error ? signal.reason : new Error('aborted'));
    signal.addEventListener('abort', stop, { once: true });
  });
  try {
    return await Promise.race([work, aborted]);
  } finally {
    signal.removeEventListener('abort', stop);
  }
}
