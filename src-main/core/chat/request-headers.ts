import type { Route } from '../models/route.ts';
import type { Result } from '../result.ts';
import { say, type Sentence } from '../say.ts';
import { sourceWords } from '../source-words.ts';
import { credentialHeader } from './credential-header.ts';

/** Names as in RFC 9110 section 5.1. */
const NAME = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/u;
/** Values as fetch accepts them: one byte a character, no control characters but the tab. */
const VALUE = /^[\t\u0020-\u007E\u0080-\u00FF]*$/u;

const problem = (code: 'model/key-invalid' | 'settings/malformed', message: Sentence): Result<never> => ({
  ok: false,
  error: { code, message, action: code === 'model/key-invalid' ? 'check-key' : 'open-settings' },
});

/**
 * Every header of a request, exactly: `own` of the protocol, the credential, and `customHeaders`, which override the
 * rest whatever their case (R17, G01, G07). A key or header that HTTP cannot carry is refused here, without being
 * printed (X01, X02).
 */
export function requestHeaders(route: Route, userAgent: string, own: Record<string, string> = {}): Result<Record<string, string>> {
  const custom = route.generation.value.customHeaders ?? {};
  const overridden = new Set(Object.keys(custom).map((name) => name.toLowerCase()));
  const headers: Record<string, string> = { Accept: 'application/json', 'Content-Type': 'application/json', 'User-Agent': userAgent, ...own, ...route.ambientHeaders };
  const { name, prefix } = credentialHeader(route);
  if (route.key !== undefined && !overridden.has(name.toLowerCase())) {
    const key = route.key.value.reveal();
    if (!VALUE.test(key)) {
      const message = say`The key from ${sourceWords(route.key.source)} contains a line break or a character that cannot be sent. Nothing was sent. Copy the key again, without anything around it.`;
      return problem('model/key-invalid', message);
    }
    headers[name] = prefix + key;
  }
  const kept = Object.entries(headers).filter(([header]) => !overridden.has(header.toLowerCase()));
  const all = { ...Object.fromEntries(kept), ...custom };
  const bad = Object.entries(all).find(([header, value]) => !NAME.test(header) || !VALUE.test(value))?.[0];
  if (bad === undefined) return { ok: true, value: all };
  return problem('settings/malformed', say`The header ${JSON.stringify(bad)} cannot be sent: its name or value contains a character that HTTP does not allow. Nothing was sent. Correct customHeaders of the model “${route.name}”.`);
}
