import { createHash, randomUUID } from 'node:crypto';
import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import { testKey } from '../e2e/leaks/keys.ts';
import { startLoopbackServer } from './loopback-server.ts';

/** A request to one of the endpoints. */
export interface QwenRequest {
  path: string;
  headers: IncomingHttpHeaders;
  form: Record<string, string>;
  /** Milliseconds since the epoch. */
  at: number;
}

/** How one question is answered: in the usual way, with a status and a body, or with a cut connection. */
export type QwenAnswer = 'usual' | 'cut' | { status: number; body: unknown };

/** A server that speaks Qwen's dialect of OAuth over real HTTP, with rotation of refresh tokens. */
export interface QwenOauthServer {
  /** For `QWEN_OAUTH_BASE_URL`. */
  origin: string;
  /** Requests below `/api`, oldest first. */
  requests: QwenRequest[];
  /** The next answers to questions of a device, in order; then the usual ones. */
  scriptPolls(...answers: QwenAnswer[]): void;
  /** The next answers to renewals. */
  scriptRefreshes(...answers: QwenAnswer[]): void;
  /** The next answers to requests for a code. */
  scriptCodes(...answers: QwenAnswer[]): void;
  /** The person signs in (or refuses) on the page. */
  approve(): void;
  refuse(): void;
  /** Members that are put over the token answers; `undefined` leaves one out. */
  giveTokens(members: Record<string, unknown>): void;
  /** The file of somebody who signed in before; its token ends at `expiresAt`, in milliseconds since the epoch. */
  credentials(expiresAt: number): Record<string, unknown>;
  /** Access tokens that count now; a revoked or replaced one does not. */
  isAccepted(accessToken: string): boolean;
  /** Refresh tokens that were used twice: rotation went wrong somewhere. */
  reused: string[];
  revoked: string[];
  /** Milliseconds before each answer of the token endpoint. */
  delayMs: number;
  close(): Promise<void>;
}

const PENDING = { status: 400, body: { error: 'authorization_pending', error_description: 'The authorization request is still pending' } };
const challengeOf = (verifier: string): string => createHash('sha256').update(verifier).digest('base64url');

/** Starts one. Its page, `/authorize`, signs in whoever opens it, with a button. */
export async function startQwenOauthServer({ accessTokenSeconds = 21_600 } = {}): Promise<QwenOauthServer> {
  const server = await startLoopbackServer();
  const [accepted, refreshTokens] = [new Set<string>(), new Set<string>()];
  const queues: Record<'polls' | 'refreshes' | 'codes', QwenAnswer[]> = { polls: [], refreshes: [], codes: [] };
  let device: { code: string; challenge: string } | undefined;
  let decision: 'none' | 'approved' | 'refused' = 'none';
  let members: Record<string, unknown> = {};

  const issue = (): Record<string, unknown> => {
    const [access, refresh] = [testKey(`access-${randomUUID()}`), testKey(`refresh-${randomUUID()}`)];
    accepted.add(access);
    refreshTokens.add(refresh);
    return { access_token: access, refresh_token: refresh, token_type: 'Bearer', expires_in: accessTokenSeconds, resource_url: server.origin, ...members };
  };

  const code = (form: Record<string, string>): Exclude<QwenAnswer, string> => {
    if (form['code_challenge_method'] !== 'S256') return { status: 400, body: { error: 'invalid_request' } };
    device = { code: randomUUID(), challenge: form['code_challenge'] ?? '' };
    decision = 'none';
    const page = `${server.origin}/authorize`;
    return { status: 200, body: { device_code: device.code, user_code: 'WXYZ-1234', verification_uri: page, verification_uri_complete: `${page}?user_code=WXYZ-1234&client=qwen-code`, expires_in: 900 } };
  };

  const poll = (form: Record<string, string>): Exclude<QwenAnswer, string> => {
    if (!device || form['device_code'] !== device.code || challengeOf(form['code_verifier'] ?? '') !== device.challenge) {
      return { status: 401, body: { error: 'invalid_grant', error_description: 'device code expired or invalid' } };
    }
    if (decision === 'refused') return { status: 400, body: { error: 'access_denied', error_description: 'The person said no' } };
    return decision === 'approved' ? { status: 200, body: issue() } : PENDING;
  };

  const refresh = (form: Record<string, string>): Exclude<QwenAnswer, string> => {
    const token = form['refresh_token'] ?? '';
    if (!refreshTokens.delete(token)) {
      self.reused.push(token);
      return { status: 400, body: { error: 'invalid_grant', error_description: 'Refresh token expired or invalid' } };
    }
    return { status: 200, body: issue() };
  };

  const revoke = (form: Record<string, string>): Exclude<QwenAnswer, string> => {
    const token = form['token'] ?? '';
    self.revoked.push(token);
    accepted.delete(token);
    refreshTokens.delete(token);
    return { status: 200, body: {} };
  };

  const answer = (path: string, form: Record<string, string>): QwenAnswer => {
    const scripted = (queue: keyof typeof queues, usual: () => QwenAnswer): QwenAnswer => {
      const next = queues[queue].shift() ?? 'usual';
      return next === 'usual' ? usual() : next;
    };
    if (path === '/api/v1/oauth2/device/code') return scripted('codes', () => code(form));
    if (path === '/api/v1/oauth2/revoke') return revoke(form);
    if (path !== '/api/v1/oauth2/token') return { status: 404, body: {} };
    return form['grant_type'] === 'refresh_token' ? scripted('refreshes', () => refresh(form)) : scripted('polls', () => poll(form));
  };

  const page = (request: IncomingMessage, response: ServerResponse): void => {
    if (request.method === 'POST') decision = 'approved';
    const body = request.method === 'POST' ? '<h1>Welcome</h1>' : '<h1>Sign in to Qwen</h1><form method="post" action="/authorize"><button type="submit">Confirm</button></form>';
    response.writeHead(200, { 'content-type': 'text/html' }).end(`<!doctype html><title>Qwen</title>${body}`);
  };

  const self: QwenOauthServer = {
    origin: server.origin,
    requests: [],
    reused: [],
    revoked: [],
    delayMs: 0,
    scriptPolls: (...answers) => void queues.polls.push(...answers),
    scriptRefreshes: (...answers) => void queues.refreshes.push(...answers),
    scriptCodes: (...answers) => void queues.codes.push(...answers),
    approve() {
      decision = 'approved';
    },
    refuse() {
      decision = 'refused';
    },
    giveTokens(changes) {
      members = changes;
    },
    credentials(expiresAt) {
      const { expires_in: _lifetime, ...tokens } = issue();
      return { ...tokens, expiry_date: expiresAt };
    },
    isAccepted: (token) => accepted.has(token),
    close: server.close,
  };

  server.serve((request, response) => void serve(request, response, self, page, answer).catch(() => response.destroy()));
  return self;
}

async function serve(
  request: IncomingMessage,
  response: ServerResponse,
  self: QwenOauthServer,
  page: (request: IncomingMessage, response: ServerResponse) => void,
  answer: (path: string, form: Record<string, string>) => QwenAnswer,
): Promise<void> {
  const { pathname } = new URL(request.url ?? '', self.origin);
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(Buffer.from(part as Uint8Array));
  if (pathname === '/authorize') return page(request, response);
  const form = Object.fromEntries(new URLSearchParams(Buffer.concat(parts).toString('utf8')));
  if (pathname.startsWith('/api/')) self.requests.push({ path: pathname, headers: request.headers, form, at: Date.now() });
  if (self.delayMs > 0) await new Promise((resolve) => setTimeout(resolve, self.delayMs));
  const reply = answer(pathname, form);
  if (typeof reply === 'string') return void request.socket.destroy();
  response.writeHead(reply.status, { 'content-type': 'application/json' }).end(typeof reply.body === 'string' ? reply.body : JSON.stringify(reply.body));
}
