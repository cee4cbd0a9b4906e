import type { IncomingMessage, ServerResponse } from 'node:http';
import { Provider, type Configuration } from 'oidc-provider';
import { testKey } from '../e2e/leaks/keys.ts';
import { startLoopbackServer } from './loopback-server.ts';

/** A real OpenID provider: rotation of refresh tokens with reuse detection, device flow, revocation, RFC 9207. */
export interface OpenIdProvider {
  issuer: string;
  /** A native client without a secret, for loopback redirects and codes. */
  clientId: string;
  /** Method and path of every request, oldest first. */
  requests: string[];
  /** How long the token endpoint took, in milliseconds, request by request. */
  tokenTimes: number[];
  /** Changes what discovery says; `undefined` leaves a member out. */
  describe(changes: Record<string, unknown>): void;
  /** Requests to paths for which this is true are cut (or answered with a status) instead of served. */
  breakAt(isBroken: (path: string) => boolean, how?: 'cut' | number): void;
  /** Changes JSON answers of a path. */
  alter(path: string, change: (body: Record<string, unknown>) => Record<string, unknown>): void;
  close(): Promise<void>;
}

const DEVICE_GRANT = 'urn:ietf:params:oauth:grant-type:device_code';

/** Qwen's service gives refresh tokens for this one. */
const QWEN_SCOPE = 'model.completion';

/** Seconds between two questions of a device; the provider itself names none. */
const INTERVAL_S = 0.2;

/**
 * Starts one that lets anybody in who gives any name and password. `accessTokenSeconds` is the life of access tokens;
 * without `offline` there are no refresh tokens.
 */
export async function startOpenIdProvider({ accessTokenSeconds = 3600, offline = true, clientId = 'desktop' } = {}): Promise<OpenIdProvider> {
  const server = await startLoopbackServer();
  const provider = quietly(() => new Provider(server.origin, configuration(accessTokenSeconds, offline, clientId)));
  giveTestKeys(provider);
  const requests: string[] = [];
  const tokenTimes: number[] = [];
  const alterations = new Map<string, (body: Record<string, unknown>) => Record<string, unknown>>();
  let description: Record<string, unknown> = {};
  let broken: { isBroken: (path: string) => boolean; how: 'cut' | number } = { isBroken: () => false, how: 'cut' };

  provider.use(async (context, next) => {
    const begun = performance.now();
    await next();
    if (context.path === '/token') tokenTimes.push(performance.now() - begun);
    const change = alterations.get(context.path);
    const body: unknown = context.body;
    if (change && typeof body === 'object' && body !== null) context.body = change(body as Record<string, unknown>);
    if (context.path.startsWith('/.well-known/')) context.body = { ...(context.body as object), ...description };
  });
  alterations.set('/device/auth', (body) => ({ interval: INTERVAL_S, ...body }));
  const handle = provider.callback();
  server.serve((request: IncomingMessage, response: ServerResponse) => {
    const { pathname } = new URL(request.url ?? '', server.origin);
    requests.push(`${request.method} ${pathname}`);
    if (!broken.isBroken(pathname)) return void handle(request, response);
    if (broken.how === 'cut') return void request.socket.destroy();
    return void response.writeHead(broken.how).end();
  });
  return {
    issuer: server.origin,
    clientId,
    requests,
    tokenTimes,
    describe: (changes) => {
      description = changes;
    },
    breakAt: (isBroken, how = 'cut') => {
      broken = { isBroken, how };
    },
    alter: (path, change) => void alterations.set(path, change),
    close: server.close,
  };
}

const configuration = (accessTokenSeconds: number, offline: boolean, clientId: string): Configuration => ({
  clients: [
    {
      client_id: clientId,
      application_type: 'native',
      token_endpoint_auth_method: 'none',
      redirect_uris: ['http://127.0.0.1/callback'],
      grant_types: ['authorization_code', DEVICE_GRANT, ...(offline ? ['refresh_token'] : [])],
      response_types: ['code'],
    },
  ],
  scopes: ['openid', 'profile', 'email', QWEN_SCOPE, ...(offline ? ['offline_access'] : [])],
  claims: { openid: ['sub'], profile: ['name'], email: ['email'] },
  conformIdTokenClaims: false,
  findAccount: (_context, id) => ({ accountId: id, claims: () => ({ sub: id, name: `The ${id}`, email: `${id}@example.com` }) }),
  pkce: { required: () => true },
  features: { deviceFlow: { enabled: true }, devInteractions: { enabled: true }, revocation: { enabled: true } },
  rotateRefreshToken: true,
  issueRefreshToken: (_context, client, { scopes }) => client.grantTypeAllowed('refresh_token') && (scopes.has('offline_access') || scopes.has(QWEN_SCOPE)),
  ttl: { AccessToken: accessTokenSeconds, AuthorizationCode: 60, DeviceCode: 600, Grant: 3600, IdToken: 3600, Interaction: 600, RefreshToken: 86_400, Session: 3600 },
});

/** Its tokens are known for keys wherever they turn up. */
function giveTestKeys({ AccessToken, RefreshToken }: Provider): void {
  for (const { prototype } of [AccessToken, RefreshToken] as unknown as { prototype: { generateTokenId(): string } }[]) {
    const generate = prototype.generateTokenId;
    prototype.generateTokenId = function () {
      return testKey(generate.call(this));
    };
  }
}

/** The provider warns of everything that makes it unfit for the public. */
function quietly<T>(make: () => T): T {
  const { warn, info } = console;
  try {
    Object.assign(console, { warn: () => undefined, info: () => undefined });
    return make();
  } finally {
    Object.assign(console, { warn, info });
  }
}
