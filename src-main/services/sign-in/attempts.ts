import { openableLink } from '../../core/links.ts';
import { isOver, type AttemptView } from '../../core/oauth/attempt-view.ts';
import { signInOver } from '../../core/oauth/sign-in-failure.ts';
import type { Situation } from '../../core/oauth/situation.ts';
import { AppFailure } from '../../core/result.ts';
import { say } from '../../core/say.ts';
import type { Secret } from '../../core/secret.ts';
import type { SignInStart } from '../../../src-preload/contract.ts';
import { failureOf } from './failure.ts';
import type { Flow, TakePasted } from './flow.ts';
import { openFlow } from './open-flow.ts';
import type { SignInPorts } from './ports.ts';

/** Sign-ins under way, each with a life of its own. */
export interface SignIns {
  situation(): Situation;
  start(windowId: number, request: SignInStart): { attemptId: string };
  /** Rejects when the address is not the one that this attempt waits for; the attempt goes on then. */
  paste(windowId: number, attemptId: string, address: string): void;
  openBrowser(windowId: number, attemptId: string): Promise<void>;
  /** Resolves when nothing of the attempt is left: no port, no request. */
  cancel(windowId: number, attemptId: string): Promise<void>;
  /** Cancels everything that a window has started, and forgets keys that it received. */
  forget(windowId: number): Promise<void>;
  /** The key that a finished attempt received, for whoever checks and keeps it; it is there until the window closes. */
  receivedKey(windowId: number, attemptId: string): Secret | undefined;
}

/** More than this at once is no person; the oldest of the window is given up then. */
const MOST = 8;

interface Attempt {
  windowId: number;
  controller: AbortController;
  view: AttemptView;
  page?: string;
  take?: TakePasted;
  key?: Secret;
  /** Settles when it is over. */
  ended: Promise<void>;
}

export function createSignIns(ports: SignInPorts): SignIns {
  const attempts = new Map<string, Attempt>();

  const find = (windowId: number, attemptId: string): Attempt => {
    const attempt = attempts.get(attemptId);
    if (attempt?.windowId !== windowId || isOver(attempt.view)) throw new AppFailure(signInOver());
    return attempt;
  };
  const of = (windowId: number): [string, Attempt][] => [...attempts].filter(([, attempt]) => attempt.windowId === windowId);

  const end = async (attempt: Attempt): Promise<void> => {
    attempt.controller.abort();
    await attempt.ended;
  };

  return {
    situation: ports.situation,
    start(windowId, request) {
      const running = of(windowId).filter(([, { view }]) => !isOver(view));
      if (running.length >= MOST) for (const [, oldest] of running.slice(0, 1)) void end(oldest);
      const attemptId = ports.newId();
      const attempt: Attempt = { windowId, controller: new AbortController(), view: { phase: 'starting' }, ended: Promise.resolve() };
      attempts.set(attemptId, attempt);
      attempt.ended = run(attempt, attemptId, request).finally(() => {
        if (attempt.key === undefined) attempts.delete(attemptId);
      });
      return { attemptId };
    },
    paste(windowId, attemptId, address) {
      const { take } = find(windowId, attemptId);
      if (!take) throw new AppFailure({ code: 'signIn/bad-address', message: say`This sign-in does not wait for an address. Follow what its page says, or start it again.` });
      take(address);
    },
    async openBrowser(windowId, attemptId) {
      const { page } = find(windowId, attemptId);
      if (page !== undefined) await ports.openLink(page);
    },
    async cancel(windowId, attemptId) {
      const attempt = attempts.get(attemptId);
      if (attempt?.windowId === windowId) await end(attempt);
    },
    async forget(windowId) {
      const mine = of(windowId);
      for (const [attemptId, attempt] of mine) if (isOver(attempt.view)) attempts.delete(attemptId);
      await Promise.all(mine.map(([, attempt]) => end(attempt)));
    },
    receivedKey(windowId, attemptId) {
      const attempt = attempts.get(attemptId);
      return attempt?.windowId === windowId ? attempt.key : undefined;
    },
  };

  async function run(attempt: Attempt, attemptId: string, request: SignInStart): Promise<void> {
    const { windowId, controller } = attempt;
    const show = (view: AttemptView): void => {
      if (isOver(attempt.view)) return;
      attempt.view = view;
      ports.emit(windowId, attemptId, view);
    };
    show(attempt.view);
    try {
      // The ways and their protocols are loaded with the first sign-in.
      const [settings, { wayOf }] = await Promise.all([ports.settings(windowId), import('./way-of.ts')]);
      const flow: Flow = openFlow(ports, settings, {
        signal: controller.signal,
        show,
        page: (url) => {
          attempt.page = checked(url);
          return attempt.page;
        },
        acceptPasted: (take) => {
          attempt.take = take;
        },
      });
      const { view, key } = await wayOf(request, settings)(flow);
      if (key !== undefined) attempt.key = key;
      show(view);
    } catch (error) {
      show(controller.signal.aborted ? { phase: 'cancelled' } : { phase: 'failed', error: failureOf(error) });
    }
  }
}

/** Addresses from a service are as untrusted as any. */
function checked(url: string): string {
  const link = openableLink(url);
  if (!link.ok) throw new AppFailure(link.error);
  return link.value;
}
