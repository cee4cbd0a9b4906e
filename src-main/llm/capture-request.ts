import type { ChatRequest, StreamChat } from '../core/chat/events.ts';
import type { Route } from '../core/models/route.ts';
import { createSend } from './send.ts';
import type { Wire, WireFetch } from './wire.ts';

/** A request as it would have gone out. */
export interface CapturedRequest {
  url: string;
  method: string;
  headers: [name: string, value: string][];
  /** JSON. */
  body: string;
  proxy?: string;
}

/**
 * The request that chat would send, made by the same code up to the last step and not sent: no byte leaves the computer.
 * A route's key goes in as it is, so the caller puts a stand-in there; no token is fetched for accounts and credentials.
 * Fails as sending would before it begins; `undefined` for a route that sends nothing.
 */
export async function captureRequest(request: ChatRequest, wire: Wire): Promise<CapturedRequest | undefined> {
  const controller = new AbortController();
  let captured: CapturedRequest | undefined;
  const capture: WireFetch = async (url, init, proxy) => {
    const body = typeof init.body === 'string' ? init.body : '';
    captured ??= { url, method: init.method ?? 'GET', headers: Object.entries(init.headers as Record<string, string>), body, ...(proxy !== undefined && { proxy }) };
    controller.abort();
    throw controller.signal.reason;
  };
  const { accounts: _accounts, wayTo: _wayTo, ...plain } = wire;
  const stream = await streamFor(request.route, { ...plain, fetch: capture });
  try {
    for await (const event of stream(request, controller.signal)) if (event.type === 'finish') break;
  } catch (error) {
    if (captured === undefined) throw error;
  }
  return captured;
}

/** Google's tokens come from its servers; a key stands in for them. */
async function streamFor({ credential }: Route, wire: Wire): Promise<StreamChat> {
  if (credential === undefined) return createSend(wire);
  const { createGeminiStream } = await import('./gemini.ts');
  return createGeminiStream(wire, (route) => Promise.resolve(route));
}
