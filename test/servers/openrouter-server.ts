import { createHash, randomUUID } from 'node:crypto';
import { testKey } from '../e2e/leaks/keys.ts';
import { startLoopbackServer } from './loopback-server.ts';

/** OpenRouter's public sign-in as it is documented: a page, and an endpoint that gives a key for a code. */
export interface OpenRouterServer {
  /** For `OPENROUTER_OAUTH_BASE_URL`. */
  origin: string;
  /** Keys that were given out. */
  keys: string[];
  /** Answers of the endpoint for keys, instead of the next ones. */
  script(...answers: { status: number; body: unknown }[]): void;
  close(): Promise<void>;
}

/** Starts one. Its page has a button that sends the browser back. */
export async function startOpenRouterServer(): Promise<OpenRouterServer> {
  const server = await startLoopbackServer();
  const codes = new Map<string, string>();
  const keys: string[] = [];
  const queue: { status: number; body: unknown }[] = [];

  const exchange = (body: Record<string, unknown>): { status: number; body: unknown } => {
    const { code, code_verifier: verifier, code_challenge_method: method } = body;
    const challenge = codes.get(String(code));
    codes.delete(String(code));
    const isRight = method === 'S256' && createHash('sha256').update(String(verifier)).digest('base64url') === challenge;
    if (!isRight) return { status: 403, body: { error: { message: 'Invalid code or code_verifier', code: 403 } } };
    const key = `sk-or-v1-${testKey(randomUUID().replaceAll('-', ''))}`;
    keys.push(key);
    return { status: 200, body: { key, user_id: 'user_1' } };
  };

  server.serve((request, response) => {
    const url = new URL(request.url ?? '', server.origin);
    if (url.pathname === '/auth') {
      const callback = new URL(url.searchParams.get('callback_url') ?? '');
      const code = randomUUID();
      codes.set(code, url.searchParams.get('code_challenge') ?? '');
      callback.searchParams.set('code', code);
      const form = `<form method="post" action="/go?to=${encodeURIComponent(callback.href)}"><button type="submit">Authorize</button></form>`;
      return void response.writeHead(200, { 'content-type': 'text/html' }).end(`<!doctype html><title>OpenRouter</title>${form}`);
    }
    if (url.pathname === '/go') return void response.writeHead(302, { location: url.searchParams.get('to') ?? '/' }).end();
    if (url.pathname !== '/api/v1/auth/keys') return void response.writeHead(404).end();
    let text = '';
    request.setEncoding('utf8').on('data', (part: string) => {
      text += part;
    });
    request.on('end', () => {
      const { status, body } = queue.shift() ?? exchange(JSON.parse(text) as Record<string, unknown>);
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    });
  });
  return { origin: server.origin, keys, script: (...answers) => void queue.push(...answers), close: server.close };
}
