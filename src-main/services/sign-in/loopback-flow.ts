import { badAnswer, signInDenied, signInRejected } from '../../core/oauth/sign-in-failure.ts';
import type { ExpectedCallback } from '../../core/oauth/callback.ts';
import { endsAt, isOverByAnyClock, type Deadline } from '../../core/oauth/deadline.ts';
import { readPastedAddress } from '../../core/oauth/pasted-address.ts';
import { AppFailure, type AppError } from '../../core/result.ts';
import { say } from '../../core/say.ts';
import { openLoopback, type Loopback } from '../../shell/loopback.ts';
import { sameSecret } from '../../shell/same-secret.ts';
import { aborted } from './aborted.ts';
import { createVisit, type Settling, type Visit } from './callback-visit.ts';
import type { Flow, SignedIn } from './flow.ts';

/** A sign-in that ends with the browser sent back to this computer (RFC 8252). */
export interface LoopbackSignIn {
  /** The service, as the person knows it: its host. */
  host: string;
  /** What the callback must be like, but for the port. */
  callback: Omit<ExpectedCallback, 'port' | 'same'>;
  /** The page to sign in at, for this redirect address. */
  page(redirect: string): string;
  /** Turns the callback into a sign-in that is kept. */
  finish(callback: URL): Promise<SignedIn>;
}

/** Listens first, opens the browser then; the first right callback, or pasted address, settles it. */
export async function viaLoopback(flow: Flow, signIn: LoopbackSignIn): Promise<SignedIn> {
  let expected: ExpectedCallback | undefined;
  const visit = createVisit(() => expected, flow.language);
  const listener = await listen(flow, visit);
  const freePort = (): void => listener.close();
  flow.signal.addEventListener('abort', freePort);
  try {
    flow.signal.throwIfAborted();
    expected = { ...signIn.callback, port: listener.port, same: sameSecret };
    const signedIn = await waitAndFinish(flow, signIn, visit, expected);
    visit.conclude('signedIn');
    return signedIn;
  } catch (error) {
    visit.conclude(error instanceof AppFailure && error.error.code === 'signIn/denied' ? 'denied' : 'failed');
    throw error;
  } finally {
    if (flow.signal.aborted) freePort();
    else void visit.left(flow.times.lingerMs).then(() => listener.retire());
  }
}

async function listen(flow: Flow, visit: Visit): Promise<Loopback> {
  try {
    return await (flow.listen ?? openLoopback)(visit.answer);
  } catch {
    const message = say`The sign-in could not start, because this computer gave the app no port to listen on for the browser. Close programs that you do not need, or sign in with a code.`;
    throw new AppFailure({ code: 'signIn/no-port', message, action: 'retry' });
  }
}

async function waitAndFinish(flow: Flow, signIn: LoopbackSignIn, visit: Visit, expected: ExpectedCallback): Promise<SignedIn> {
  const deadline: Deadline = { begun: flow.now(), limitMs: flow.times.loopbackMs };
  let show = (): void => undefined; // nothing is shown before the page is known, nor after the browser is back
  const { over, stop } = flow.watch(deadline, { ended: isOverByAnyClock, shifted: () => show() });
  try {
    const redirect = `http://127.0.0.1:${expected.port}${expected.path}`;
    const url = signIn.page(redirect);
    flow.acceptPasted((address) => {
      const pasted = readPastedAddress(address, expected);
      if (!pasted.ok) throw new AppFailure(pasted.error);
      visit.settle(pasted.value);
    });
    const opened = await flow.offerPage(url);
    show = () => flow.show({ phase: 'browser', url, expiresAt: endsAt(deadline, flow.now()), opened });
    show();
    const answer = await Promise.race([visit.settled, over, aborted(flow.signal)]);
    stop();
    if (answer.kind !== 'code') throw new AppFailure(refusal(answer, signIn.host));
    flow.show({ phase: 'exchanging' });
    return await signIn.finish(new URL(`${redirect}?${answer.search}`));
  } finally {
    stop();
  }
}

function refusal(answer: Exclude<Settling, { kind: 'code' }>, host: string): AppError {
  if (answer.kind === 'foreign-issuer') return badAnswer(host, say`the answer came from another service than the one you chose`);
  return answer.error === 'access_denied' ? signInDenied(host) : signInRejected(host, answer.error, answer.description);
}
