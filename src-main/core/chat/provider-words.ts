/** What a provider says about a failure. */
export interface ProviderWords {
  words: string;
  /** Its own error code or type: `context_length_exceeded`, `insufficient_quota`. */
  code?: string;
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

function fromText(text: string): string {
  if (!/<(?:html|!doctype|body)/iu.test(text)) return text;
  const title = /<title[^>]*>([^<]*)</iu.exec(text)?.[1]?.trim();
  return title === undefined || title === '' ? 'a web page' : `a web page titled “${title}”`;
}

/** Finds the message in an error body of any of the usual shapes: `{error:{message}}`, `{message}`, `{detail}`, text, a web page. */
export function providerWords(body: unknown): ProviderWords {
  if (typeof body === 'string') return { words: fromText(body) };
  if (!isRecord(body)) return { words: body === undefined || body === null ? '' : JSON.stringify(body) };
  if (isRecord(body['error'])) return providerWords(body['error']);
  const said = [body['message'], body['detail'], body['error'], body['msg'], body['title']].find((value) => typeof value === 'string');
  const code = [body['code'], body['type']].find((value) => typeof value === 'string' || typeof value === 'number');
  return { words: typeof said === 'string' ? said : JSON.stringify(body), ...(code !== undefined && { code: String(code) }) };
}
