import type { Configuration } from 'openid-client';
import { endsAt, remainingMs, type Deadline } from '../../core/oauth/deadline.ts';
import { isSafeAddress } from '../../core/oauth/service-url.ts';
import { unsuitable } from '../../core/oauth/sign-in-failure.ts';
import { AppFailure } from '../../core/result.ts';
import { say } from '../../core/say.ts';
import { aborted } from './aborted.ts';
import { atService, failureOf, ServiceFailure } from './failure.ts';
import type { Flow, SignedIn } from './flow.ts';
import { patientFetch } from './patient-fetch.ts';
import { showCode, type ShownCode } from './show-code.ts';
import type { StandardRequest } from './standard-loopback.ts';

/** Longest life of a code that is believed, in seconds. */
const LONGEST_S = 3600;

/** Longest code for a person, in characters. */
const LONGEST_CODE = 64;

/** Device authorization grant (RFC 8628), polled by openid-client at the server's pace. */
export async function standardDevice(flow: Flow, { host, config, scope, resource, keep }: StandardRequest): Promise<SignedIn> {
  const { initiateDeviceAuthorization, pollDeviceAuthorizationGrant } = await import('openid-client');
  const asked = { scope, ...(resource !== undefined && { resource }) };
  const device = await atService(host, () => initiateDeviceAuthorization(config, asked));
  if (device.user_code.length > LONGEST_CODE) throw new AppFailure(unsuitable(host, say`its code is too long for anybody to enter`));
  if (!isSafeAddress(device.verification_uri)) throw new AppFailure(unsuitable(host, say`it names a page that is not protected by https`));
  const deadline: Deadline = { begun: flow.now(), limitMs: Math.min(device.expires_in, LONGEST_S) * 1000 };
  let again = (): void => undefined; // no code is shown yet
  const { over, stop } = flow.watch(deadline, { ended: (one, now) => remainingMs(one, now) === 0, shifted: () => again() });
  const ended = new AbortController();
  const code: ShownCode = {
    userCode: device.user_code,
    verificationUri: device.verification_uri,
    ...(device.verification_uri_complete && isSafeAddress(device.verification_uri_complete) && { verificationUriComplete: device.verification_uri_complete }),
    expiresAt: () => endsAt(deadline, flow.now()),
  };
  try {
    const shown = await showCode(flow, code);
    again = shown.again;
    await waitPatiently(config, flow, (error) => shown.trouble(error === undefined ? undefined : failureOf(new ServiceFailure(host, error))));
    const signal = AbortSignal.any([ended.signal, flow.signal]);
    const polling = atService(host, () => pollDeviceAuthorizationGrant(config, device, undefined, { signal }));
    const issued = await Promise.race([polling, over, aborted(flow.signal)]);
    flow.show({ phase: 'exchanging' });
    return await keep(issued);
  } finally {
    stop();
    ended.abort();
  }
}

/** From now on a lost network is waited for. */
async function waitPatiently(config: Configuration, flow: Flow, trouble: (error: unknown) => void): Promise<void> {
  const { customFetch } = await import('openid-client');
  Object.assign(config, { [customFetch]: patientFetch(flow.fetch, trouble) });
}
