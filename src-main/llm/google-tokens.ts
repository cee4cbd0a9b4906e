import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { AuthClient } from 'google-auth-library';
import { detailOf } from '../core/chat/failure-words.ts';
import type { GoogleCredential, Route } from '../core/models/route.ts';
import { AppFailure } from '../core/result.ts';
import { Secret } from '../core/secret.ts';
import type { Wire } from './wire.ts';

const SCOPE = 'https://www.googleapis.com/auth/cloud-platform';
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
  const where = file === undefined ? 'Google’s tools have not saved any on this computer' : 'the file that GOOGLE_APPLICATION_CREDENTIALS names cannot be read';
  const message = `There are no Application Default Credentials: ${where}. Run “gcloud auth application-default login”, set GOOGLE_APPLICATION_CREDENTIALS to the file of a service account, or set GOOGLE_API_KEY.`;
  return new AppFailure({ code: 'model/key-missing', message, action: 'check-key' });
}

function refused(error: unknown, route: Route): AppFailure {
  const message = 'Google gave no access token for the Application Default Credentials. Check your network connection, then run “gcloud auth application-default login” again, or replace the file of the service account.';
  const words = error instanceof Error ? error.message : '';
  return new AppFailure({ code: 'provider/bad-key', message, action: 'check-key', ...detailOf(words, route) });
}

/** Google's client for a credentials file, whose own requests go through the wire. */
async function clientFor(text: string, route: Route, wire: Wire, signal: AbortSignal): Promise<AuthClient> {
  const { GoogleAuth } = await import('google-auth-library');
  const auth = new GoogleAuth({ scopes: [SCOPE] });
  const client = auth.fromJSON(JSON.parse(text) as Parameters<typeof auth.fromJSON>[0]);
  if ('scopes' in client) client.scopes = [SCOPE];
  const fetchToken: typeof fetch = (input, init) => {
    const limited = AbortSignal.any([signal, AbortSignal.timeout(LIMIT_MS)]);
    return wire.fetch(String(input instanceof Request ? input.url : input), { ...init, signal: limited }, route.proxy?.value.reveal());
  };
  client.transporter.defaults = { ...client.transporter.defaults, fetchImplementation: fetchToken, retry: false };
  return client;
}

async function newToken(of: string, route: Route, wire: Wire, signal: AbortSignal): Promise<Token> {
  const headers = await (await clientFor(of, route, wire, signal)).getRequestHeaders();
  const token = (headers.get('authorization') ?? '').replace(/^Bearer /u, '');
  return { of, secret: new Secret(token), quotaProject: headers.get('x-goog-user-project') ?? undefined, until: wire.now() + REUSE_MS };
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
      token = await newToken(of, route, wire, signal).catch((error: unknown) => {
        signal.throwIfAborted();
        throw refused(error, route);
      });
      tokens.set(file, token);
    }
    const quota = token.quotaProject === undefined ? {} : { 'x-goog-user-project': token.quotaProject };
    return { ...route, key: { ...credential, value: token.secret }, ambientHeaders: { ...route.ambientHeaders, ...quota } };
  };
}
