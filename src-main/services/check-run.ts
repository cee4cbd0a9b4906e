import { answered, beginCheck, busy, failedCheck, spoken, stopped } from '../core/check/check-progress.ts';
import { checkRequest } from '../core/check/check-request.ts';
import type { CheckView } from '../core/check/check-view.ts';
import type { StreamChat } from '../core/chat/events.ts';
import type { Route } from '../core/models/route.ts';
import { toAppError, type ErrorCode, type Result } from '../core/result.ts';

/** What a sender of checks tells besides the answer. */
export interface CheckWatch {
  /** The head of an answer from this URL has arrived; `isPage`: it is a web page. */
  answered(url: string, status: number, isPage: boolean): void;
  /** The request failed in a way that is worth another try. */
  retrying(): void;
}

/** The way to a model that chat takes, watched. */
export type WatchedSend = (watch: CheckWatch) => StreamChat;

/** What a check needs of the outside. */
export interface CheckMeans {
  send: WatchedSend;
  /** Milliseconds since the epoch. */
  now(): number;
}

const TOO_MANY = 429;

/** Errors that only a credential that works can meet. */
const BUSY: ReadonlySet<ErrorCode> = new Set(['provider/rate-limited', 'account/busy', 'account/day-limit']);

/**
 * Sends the smallest request the way chat sends every request, tells each step to `show`, and ends with the first word
 * of the answer. The last view that is shown is `finished`. Never throws.
 */
export async function runCheck(route: () => Promise<Result<Route>>, { send, now }: CheckMeans, show: (view: CheckView) => void, signal: AbortSignal): Promise<void> {
  const begun = now();
  const ms = (): number => Math.max(0, now() - begun);
  let view = beginCheck();
  const tell = (next: CheckView): void => show((view = next));
  tell(view);
  const resolved = await route().catch((error: unknown) => ({ ok: false as const, error: toAppError(error) }));
  if (signal.aborted) return tell(stopped(view));
  if (!resolved.ok) return tell(failedCheck(view, resolved.error, ms()));
  const ended = new AbortController();
  let lastStatus = 0;
  const watch: CheckWatch = {
    answered(url, status, isPage) {
      if (url !== resolved.value.endpoint) return; // Google's token server is asked first
      lastStatus = status;
      if (status === 200 && !isPage) tell(answered(view, resolved.value, ms()));
    },
    retrying: () => {
      if (lastStatus === TOO_MANY) ended.abort(); // the verdict is there; no need to insist
    },
  };
  try {
    for await (const { type } of send(watch)(checkRequest(resolved.value), AbortSignal.any([signal, ended.signal]))) {
      if (type !== 'usage' && type !== 'waiting') break;
    }
    tell(spoken(isAnswered(view) ? view : answered(view, resolved.value, ms()), ms()));
  } catch (error) {
    if (signal.aborted) return tell(stopped(view));
    const failure = toAppError(error);
    const isBusy = ended.signal.aborted || BUSY.has(failure.code);
    tell(isBusy ? busy(view, resolved.value, ms(), ended.signal.aborted ? undefined : failure.message) : failedCheck(view, failure, ms()));
  }
}

const isAnswered = ({ stages }: CheckView): boolean => stages.every(({ stage, state }) => stage === 'first-token' || state === 'passed');
