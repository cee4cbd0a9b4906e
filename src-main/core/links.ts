import type { Result } from './result.ts';
import { say, type Sentence } from './say.ts';

const LONGEST = 2048;

/** Control and bidirectional-override characters, which can make a link look like another. */
const DECEPTIVE = /[\p{Cc}\u{061C}\u{200B}-\u{200F}\u{202A}-\u{202E}\u{2060}-\u{2069}\u{FEFF}]/u;

const refuse = (why: Sentence): Result<never> => ({
  ok: false,
  error: { code: 'link/refused', message: say`This link was not opened because ${why}. Copy it and look at it before you use it.` },
});

/** The normalised address of a link that may go to the system's browser: http or https, at most 2 KB, nothing hidden in it. */
export function openableLink(link: string): Result<string> {
  if (link.length > LONGEST) return refuse(say`it is too long`);
  if (DECEPTIVE.test(link)) return refuse(say`it contains invisible characters`);
  if (!URL.canParse(link)) return refuse(say`it is not a complete web address`);
  const url = new URL(link);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return refuse(say`it is not a web page`);
  if (url.username !== '' || url.password !== '') return refuse(say`it carries a user name or a password`);
  if (url.href.length > LONGEST) return refuse(say`it is too long`);
  return { ok: true, value: url.href };
}

/** True for the app's own pages only: scheme `app`, host `ui`, as Chromium writes it. */
export function isAppUrl(url: string): boolean {
  return url === 'app://ui' || url.startsWith('app://ui/');
}
