import { chatEvents } from './sse.ts';
import type { ChatScript } from './sse.ts';

/** How the server answers one request. Byte positions count the body only. */
export interface Reply {
  status?: number;
  headers?: Record<string, string>;
  /** Each part is one write, unless `chunkBytes` cuts the whole anew. */
  body?: string | Uint8Array | readonly string[];
  /** Writes of this many bytes, also through the middle of a UTF-8 character. */
  chunkBytes?: number;
  /** Milliseconds before the status line. */
  headersDelayMs?: number;
  /** Milliseconds before each write. */
  delayMs?: number;
  /** Destroys the connection after this many bytes of the body. */
  cutAt?: number;
  /** Ends the body in good order after this many bytes, as a proxy does that lost its upstream. */
  endAt?: number;
  /** Waits for `until` after this many bytes; without `until` for ever, that is, until somebody closes the connection. */
  stall?: { at: number; until?: Promise<void> };
  /** Repeats the body until somebody closes the connection. */
  forever?: boolean;
  /** Destroys the connection instead of answering. */
  refuse?: boolean;
}

/** A streamed answer. */
export function streamed(script: ChatScript, more: Reply = {}): Reply {
  return { headers: { 'content-type': 'text/event-stream' }, body: chatEvents(script), ...more };
}

/** A stream of these events as they are. */
export function rawEvents(events: readonly string[], more: Reply = {}): Reply {
  return { headers: { 'content-type': 'text/event-stream' }, body: events, ...more };
}

/** An answer in one JSON object, errors included. */
export function json(status: number, value: unknown, headers: Record<string, string> = {}): Reply {
  return { status, headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(value) };
}

/** An error as OpenAI words it. */
export function apiError(status: number, message: string, more: { code?: string; headers?: Record<string, string> } = {}): Reply {
  return json(status, { error: { message, type: 'error', code: more.code ?? null } }, more.headers);
}

/** What a web site, a captive portal or a wrong path answers. */
export function htmlPage(status: number, title: string): Reply {
  const body = `<!doctype html><html><head><title>${title}</title></head><body><p>Welcome</p></body></html>`;
  return { status, headers: { 'content-type': 'text/html; charset=utf-8' }, body };
}
