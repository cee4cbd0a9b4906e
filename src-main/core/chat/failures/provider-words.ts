import { say } from '../../say.ts';
import { isRecord } from '../is-record.ts';

/** What a provider says about a failure. */
export interface ProviderWords {
  words: string;
  /** Its own error code or type: `context_length_exceeded`, `insufficient_quota`. */
  code?: string;
  /** Milliseconds that the body asks to wait, as Google's do. */
  retryAfterMs?: number;
}

function fromText(text: string): string {
  if (!/<(?:html|!doctype|body)/iu.test(text)) return text;
  const title = /<title[^>]*>([^<]*)</iu.exec(text)?.[1]?.trim();
  return title === undefined || title === '' ? say`a web page` : say`a web page titled “${title}”`;
}

/** Finds the message in an error body of any of the usual shapes: `{error:{message}}`, `{message}`, `{detail}`, text, a web page. */
export function providerWords(answer: unknown): ProviderWords {
  const body = unwrapped(answer);
  if (typeof body === 'string') return { words: fromText(body) };
  if (!isRecord(body)) return { words: body === undefined || body === null ? '' : asJson(body) };
  const said = [body['message'], body['detail'], body['error'], body['msg'], body['title']].find((value) => typeof value === 'string');
  const wait = retryDelayOf(body['details']);
  const code = [body['code'], body['type']].find((value) => typeof value === 'string' || typeof value === 'number');
  return { words: typeof said === 'string' ? said : asJson(body), ...(code !== undefined && { code: String(code) }), ...(wait !== undefined && { retryAfterMs: wait }) };
}

/** What stands in lists of one and under `error`, however deep. */
function unwrapped(answer: unknown): unknown {
  let body = answer;
  for (;;) {
    if (Array.isArray(body) && body.length === 1) body = (body as unknown[])[0];
    else if (isRecord(body) && isRecord(body['error'])) body = body['error'];
    else return body;
  }
}

/** What is nested without end cannot be written out, and says nothing. */
function asJson(body: unknown): string {
  try {
    return JSON.stringify(body);
  } catch {
    return '';
  }
}

/** `google.rpc.RetryInfo`: `{"retryDelay": "32s"}` in a list of details. */
function retryDelayOf(details: unknown): number | undefined {
  const list: unknown[] = Array.isArray(details) ? details : [];
  const delay = list.map((one) => (isRecord(one) ? one['retryDelay'] : undefined)).find((one) => typeof one === 'string');
  const seconds = typeof delay === 'string' ? Number.parseFloat(delay) : Number.NaN;
  return seconds >= 0 ? seconds * 1000 : undefined;
}
