import { judgeCallback, type ExpectedCallback, type Verdict } from '../../core/oauth/callback.ts';
import { callbackPage, sendOn, type PageAnswer } from '../../core/oauth/callback-page.ts';
import type { PageName } from '../../core/oauth/page-words.ts';
import type { LoopbackRequest } from '../../shell/loopback.ts';

/** An answer of the service, by way of the browser. */
export type Settling = Exclude<Verdict, { kind: 'ignored' }>;

/** What happens between the browser that comes back and the sign-in that waits for it. One answer counts, the first right one. */
export interface Visit {
  answer(request: LoopbackRequest): Promise<PageAnswer>;
  settled: Promise<Settling>;
  /** For an answer that came another way. False when there has been one already. */
  settle(answer: Settling): boolean;
  /** What the browser is told in the end; it is held until then. */
  conclude(outcome: PageName): void;
  /** Resolves when the browser has its last page, and at once where none is waiting. */
  left(limitMs: number): Promise<void>;
}

/** Where the browser ends up, so that the code is not in its history. */
const LAST_PAGE = '/done';

/** `expected` is undefined until the port is known. */
export function createVisit(expected: () => ExpectedCallback | undefined, language: string): Visit {
  const [settled, concluded, served] = [handle<Settling>(), handle<PageName>(), handle<void>()];
  let [isSettled, isHeld] = [false, false];
  let outcome: PageName | undefined;

  const settle = (answer: Settling): boolean => {
    if (isSettled) return false;
    isSettled = true;
    settled.resolve(answer);
    return true;
  };

  const lastPage = (request: LoopbackRequest, port: number): PageAnswer | undefined => {
    const isIt = outcome !== undefined && request.method === 'GET' && request.target === LAST_PAGE && request.host === `127.0.0.1:${port}`;
    if (!isIt || outcome === undefined) return undefined;
    served.resolve();
    return callbackPage(outcome, 200, language);
  };

  return {
    settled: settled.promise,
    settle,
    async answer(request) {
      const awaited = expected();
      if (!awaited) return callbackPage('ignored', 404, language);
      const last = lastPage(request, awaited.port);
      if (last) return last;
      const verdict = judgeCallback(request, awaited);
      if (verdict.kind === 'ignored') return callbackPage('ignored', verdict.status, language);
      if (!settle(verdict)) return callbackPage('settled', 400, language);
      isHeld = true;
      await concluded.promise;
      return sendOn(LAST_PAGE);
    },
    conclude(name) {
      outcome ??= name;
      concluded.resolve(name);
    },
    async left(limitMs) {
      if (!isHeld) return;
      const timer = setTimeout(served.resolve, limitMs);
      await served.promise;
      clearTimeout(timer);
    },
  };
}

function handle<T>(): { promise: Promise<T>; resolve(value: T): void } {
  let resolve: (value: T) => void = () => undefined;
  const promise = new Promise<T>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}
