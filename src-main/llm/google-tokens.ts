import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { AuthClient } from 'google-auth-library';
import { detailOf } from '../core/chat/failures/failure-words.ts';
import { netFailure, timedOut } from '../core/chat/failures/net-failure.ts';
import { isRecord } from '../core/chat/is-record.ts';
import type { GoogleCredential, Route } from '../core/models/route.ts';
import { redact } from '../core/redact.ts';
import { AppFailure } from '../core/result.ts';
import { say } from '../core/say.ts';
import { Secret } from '../core/secret.ts';
import { netTrouble } from './net-trouble.ts';
import type { Wire } from './wire.ts';

const SCOPE = 'https://www.googleapis.com/auth/cloud-platform';
const TOKEN_SERVER = 'https://oauth2.googleapis.com/token';
const LIMIT_MS = 30_000;
/** Tokens live for an hour; one is not begun to be used in its last minutes. */
const REUSE_MS = 45 * 60_000;
const WELL_KNOWN = 'application_default_credentials.json';

interface Token {
  /** The file that it was made of. */
  of: string;
  secret: Secret;
  quotaProject: string | undefined;
  /** Milliseconds since the epoch. */
  until: number;
}

function fileOf({ file, folder }: GoogleCredential, home: string): string {
  return file ?? join(folder ?? join(home, '.config', 'gcloud'), WELL_KNOWN);
}

function noFile({ file }: GoogleCredential): AppFailure {
  const where = file === undefined ? say`Google’s tools have not saved any on this computer` : say`the file that GOOGLE_APPLICATION_CREDENTIALS names cannot be read`;
  const message = say`There are no Application Default Credentials: ${where}. Run “gcloud auth application-default login”, set GOOGLE_APPLICATION_CREDENTIALS to the file of a service account, or set GOOGLE_API_KEY.`;
  return new AppFailure({ code: 'model/key-missing', message, action: 'check-key' });
}

/** `secrets`: what must not be in the words of the error. Without an answer from Google it is a failure of the network. */
function refused(error: unknown, route: Route, secrets: readonly string[]): AppFailure {
  const google = { ...route, endpoint: TOKEN_SERVER };
  if (error instanceof Error && /TimeoutError/u.test(`${error.name} ${String(error.cause)}`)) return new AppFailure(timedOut(google, LIMIT_MS, 'nothing').error);
  const trouble = netTrouble(error);
  if (!(error instanceof Error && 'response' in error && error.response) && /^(?:E[A-Z_]+|UND_.*)$/u.test(trouble.code)) {
    return new AppFailure(netFailure(trouble, google, 'nothing').error);
  }
  const message = say`Google gave no access token for the Application Default Credentials. Check your network connection, then run “gcloud auth application-default login” again, or replace the file of the service account.`;
  const words = error instanceof Error ? redact(error.message, secrets) : '';
  return new AppFailure({ code: 'provider/bad-key', message, action: 'check-key', ...detailOf(words, route) });
}

/** The parser's own words would quote the file. */
function parsed(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    return isRecord(value) ? value : {};
  } catch {
    throw new Error('The file of the credentials is not JSON.');
  }
}

/** Google's client for a credentials file, whose own requests go through the wire. */
async function clientFor(json: Record<string, unknown>, route: Route, wire: Wire, signal: AbortSignal): Promise<AuthClient> {
  const { GoogleAuth } = await import('google-auth-library');
  const client = new GoogleAuth({ scopes: [SCOPE] }).fromJSON(json);
  if ('scopes' in client) client.scopes = [SCOPE];
  const fetchToken: typeof fetch = (input, init) => {
    const limited = AbortSignal.any([signal, AbortSignal.timeout(LIMIT_MS)]);
    return wire.fetch(input instanceof Request ? input.url : String(input), { ...init, signal: limited }, route.proxy?.value.reveal());
  };
  client.transporter.defaults = { ...client.transporter.defaults, fetchImplementation: fetchToken, retry: false };
  return client;
}

async function newToken(of: string, route: Route, wire: Wire, signal: AbortSignal): Promise<Token> {
  let secrets: string[] = [];
  try {
    const json = parsed(of);
    secrets = ['private_key', 'refresh_token', 'client_secret'].map((name) => json[name]).filter((value) => typeof value === 'string');
    const headers = await (await clientFor(json, route, wire, signal)).getRequestHeaders();
    const secret = new Secret((headers.get('authorization') ?? '').replace(/^Bearer /u, ''));
    return { of, secret, quotaProject: headers.get('x-goog-user-project') ?? undefined, until: wire.now() + REUSE_MS };
  } catch (error) {
    signal.throwIfAborted();
    throw refused(error, route, secrets);
  }
}

/** Gives a route that has Google's credentials instead of a key a token as its key; other routes stay as they are. */
export function createGoogleTokens(wire: Wire): (route: Route, signal: AbortSignal) => Promise<Route> {
  const tokens = new Map<string, Token>();
  return async (route, signal) => {
    const { credential } = route;
    if (credential === undefined) return route;
    const file = fileOf(credential.value, wire.home);
    const of = await readFile(file, 'utf8').catch(() => {
      throw noFile(credential.value);
    });
    let token = tokens.get(file);
    if (token === undefined || token.of !== of || token.until <= wire.now()) {
      token = await newToken(of, route, wire, signal);
      tokens.set(file, token);
    }
    const quota = token.quotaProject === undefined ? {} : { 'x-goog-user-project': token.quotaProject };
    return { ...route, key: { ...credential, value: token.secret }, ambientHeaders: { ...route.ambientHeaders, ...quota } };
  };
}
