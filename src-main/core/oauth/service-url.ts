import type { Result } from '../result.ts';
import { say, type Sentence } from '../say.ts';

const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;

/** Whether an address stays on this computer. */
export const isLoopback = (url: URL): boolean => LOOPBACK.test(url.hostname);

/** Secrets travel by https only; http is for this computer itself. */
export const isSafeAddress = (address: string): boolean => {
  if (!URL.canParse(address)) return false;
  const url = new URL(address);
  return (url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url))) && url.username === '' && url.password === '';
};

const DISCOVERY = /\/\.well-known\/(?:openid-configuration|oauth-authorization-server)\/?$/;

/** The issuer as a person may write it: without a scheme, or as the address of its metadata. `what` names the place that it stands at. */
export function readServiceUrl(written: string, what: Sentence): Result<URL> {
  const text = written.trim();
  const address = /^[a-z][a-z\d+.-]*:\/\//i.test(text) ? text : `https://${text}`;
  if (!isSafeAddress(address)) {
    const message = say`${what} cannot be used: a sign-in needs a web address that begins with https:// and holds no password. Correct it and try again.`;
    return { ok: false, error: { code: 'signIn/bad-input', message } };
  }
  const url = new URL(address);
  url.search = '';
  url.hash = '';
  url.pathname = url.pathname.replace(DISCOVERY, '');
  return { ok: true, value: url };
}
