import type { SignInFetch } from './ports.ts';

/** Longest answer of a sign-in service, in bytes. */
const LONGEST = 1_000_000;

/** An answer that is longer than any of these services has a reason for. */
export class AnswerTooLong extends Error {
  override name = 'AnswerTooLong';
}

/** Adds what a stranger's server calls for: a time limit for the whole answer, a size limit, and the end of the attempt. */
export function carefulFetch(fetch: SignInFetch, limitMs: number, ended: AbortSignal): SignInFetch {
  return async (url, init) => {
    const signal = AbortSignal.any([ended, AbortSignal.timeout(limitMs), ...(init.signal ? [init.signal] : [])]);
    const response = await fetch(url, { ...init, signal });
    const { status, statusText, headers } = response;
    const body = await readAll(response);
    return new Response(body.length > 0 ? body : null, { status, statusText, headers });
  };
}

async function readAll(response: Response): Promise<Buffer<ArrayBuffer>> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of response.body ?? []) {
    length += part.length;
    if (length > LONGEST) throw new AnswerTooLong();
    parts.push(part);
  }
  return Buffer.concat(parts);
}
