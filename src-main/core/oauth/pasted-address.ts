import { listed, say, type Sentence } from '../say.ts';
import { judgeQuery, type ExpectedCallback, type Verdict } from './callback.ts';
import type { AppError, Result } from '../result.ts';

type Settling = Exclude<Verdict, { kind: 'ignored' }>;

const AGAIN = say`Sign in on the page, wait until the browser has gone on to an address that begins with http://127.0.0.1, and copy that whole address. A page that does not load is fine.`;

const refuse = (why: Sentence): { ok: false; error: AppError } => ({ ok: false, error: { code: 'signIn/bad-address', message: listed([why, AGAIN], ' ') } });

/** What people pick up along with an address: white space, quotes, angle brackets. */
const WRAPPING = /^[\s"'`<«“‘]+|[\s"'`>»”’]+$/gu;

/**
 * Reads the address that a browser was sent back to, pasted by hand: whole, or from the question mark on. It must be
 * the one of this sign-in, to the last character of its state.
 */
export function readPastedAddress(pasted: string, expected: ExpectedCallback): Result<Settling> {
  const text = pasted.replaceAll(WRAPPING, '').replaceAll(/[\r\n]+\s*/g, '');
  const search = searchOf(text, expected);
  if (search === undefined) return refuse(say`This is not the address that the browser was sent back to.`);
  const verdict = judgeQuery(search, expected);
  if (verdict.kind !== 'ignored') return { ok: true, value: verdict };
  const hasCode = new URLSearchParams(search).has('code');
  return refuse(hasCode ? say`This address belongs to another sign-in, or a part of it is missing.` : say`This address holds no answer of the service.`);
}

function searchOf(text: string, { port, path, state, same }: ExpectedCallback): string | undefined {
  if (text.startsWith('?')) return state === undefined ? undefined : text.slice(1);
  if (!URL.canParse(text)) return undefined;
  const url = new URL(text);
  const isOurs = url.protocol === 'http:' && url.host === `127.0.0.1:${port}` && same(url.pathname, path);
  return isOurs ? url.search.slice(1) : undefined;
}
