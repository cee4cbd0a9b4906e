import { setTimeout as sleep } from 'node:timers/promises';
import { endsAt, remainingMs, type Deadline } from '../../core/oauth/deadline.ts';
import { readDevice, readFailure, readTokens, type QwenDevice } from '../../core/oauth/qwen-answers.ts';
import { nextPoll, POLL_MS, type PollOutcome } from '../../core/oauth/qwen-polling.ts';
import type { QwenService } from '../../core/oauth/qwen-service.ts';
import { isSafeAddress } from '../../core/oauth/service-url.ts';
import { signInRejected, signInUnavailable, signInUnreachable, unsuitable } from '../../core/oauth/sign-in-failure.ts';
import type { IssuedTokens } from '../../core/oauth/tokens.ts';
import { AppFailure, type AppError } from '../../core/result.ts';
import { say } from '../../core/say.ts';
import { netTrouble } from '../../llm/net-trouble.ts';
import { aborted } from './aborted.ts';
import { atService } from './failure.ts';
import type { Flow } from './flow.ts';
import { postForm, type Answered } from './form-post.ts';
import { showCode } from './show-code.ts';

const DEVICE_GRANT = 'urn:ietf:params:oauth:grant-type:device_code';
const LONGEST_S = 3600;

/** Qwen's device authorization: RFC 8628 with PKCE, in its dialect. */
export async function qwenDevice(flow: Flow, service: QwenService): Promise<IssuedTokens> {
  const { calculatePKCECodeChallenge, randomPKCECodeVerifier } = await import('openid-client');
  const { host } = new URL(service.origin);
  const verifier = randomPKCECodeVerifier();
  const device = await askForCode(flow, service, await calculatePKCECodeChallenge(verifier), host);
  const deadline: Deadline = { begun: flow.now(), limitMs: Math.min(device.expires_in, LONGEST_S) * 1000 };
  let again = (): void => undefined; // no code is shown yet
  const { over, stop } = flow.watch(deadline, { ended: (one, now) => remainingMs(one, now) === 0, shifted: () => again() });
  const ended = new AbortController();
  try {
    const shown = await showCode(flow, {
      userCode: device.user_code,
      verificationUri: device.verification_uri,
      ...(device.verification_uri_complete && { verificationUriComplete: device.verification_uri_complete }),
      expiresAt: () => endsAt(deadline, flow.now()),
    });
    again = shown.again;
    const form = { grant_type: DEVICE_GRANT, client_id: service.clientId, device_code: device.device_code, code_verifier: verifier };
    const signal = AbortSignal.any([flow.signal, ended.signal]);
    const polling = poll(flow, { service, host, form, signal, trouble: shown.trouble });
    return await Promise.race([polling, over, aborted(flow.signal)]);
  } finally {
    stop();
    ended.abort();
  }
}

async function askForCode(flow: Flow, service: QwenService, challenge: string, host: string): Promise<QwenDevice> {
  const form = { client_id: service.clientId, scope: service.scope, code_challenge: challenge, code_challenge_method: 'S256' };
  const { status, body } = await atService(host, () => postForm(flow.fetch, service.deviceEndpoint, form));
  const device = status === 200 ? readDevice(body) : undefined;
  if (!device) throw new AppFailure(withoutCode(host, status, body));
  const pages = [device.verification_uri, device.verification_uri_complete].filter((page) => page !== undefined);
  if (!pages.every(isSafeAddress)) throw new AppFailure(unsuitable(host, say`it names a page that is not protected by https`));
  return device;
}

function withoutCode(host: string, status: number, body: unknown): AppError {
  const failure = readFailure(body);
  if (failure) return signInRejected(host, failure.error, failure.error_description);
  return status >= 500 ? signInUnavailable(host, status) : unsuitable(host, say`it gave no code to sign in with (status ${status})`);
}

interface Polling {
  service: QwenService;
  host: string;
  form: Record<string, string>;
  signal: AbortSignal;
  trouble(error: AppError | undefined): void;
}

/** Asks until there are tokens. A computer that slept asks as soon as it wakes: the service knows best what has expired. */
async function poll(flow: Flow, { service, host, form, signal, trouble }: Polling): Promise<IssuedTokens> {
  for (let wait = POLL_MS; ; ) {
    signal.throwIfAborted();
    const answer = await postForm((url, init) => flow.fetch(url, { ...init, signal }), service.tokenEndpoint, form).catch((error: unknown) => ({ error }));
    signal.throwIfAborted();
    const tokens = 'status' in answer && answer.status === 200 ? readTokens(answer.body, flow.now().wall) : undefined;
    if (tokens) return tokens;
    const next = nextPoll(outcomeOf(answer), wait, host);
    if (next.kind === 'failed') throw new AppFailure(next.error);
    trouble(next.isLost ? lost(host, answer) : undefined);
    wait = next.ms;
    await sleep(wait, undefined, { signal });
  }
}

function outcomeOf(answer: Answered | { error: unknown }): PollOutcome {
  if (!('status' in answer)) return { kind: 'lost' };
  const failure = readFailure(answer.body);
  return { kind: 'answered', status: answer.status, error: failure?.error ?? '', description: failure?.error_description };
}

const lost = (host: string, answer: Answered | { error: unknown }): AppError =>
  'status' in answer ? signInUnavailable(host, answer.status) : signInUnreachable(host, netTrouble(answer.error).code);
