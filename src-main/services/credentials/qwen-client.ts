import type { QwenService } from '../../core/oauth/qwen-service.ts';
import type { TokenClient } from './token-requests.ts';

/** This app as a client of Qwen's service, or of the one in its place. */
export function qwenClient({ origin, tokenEndpoint, revocationEndpoint, clientId }: QwenService): TokenClient {
  const { host, protocol } = new URL(origin);
  const metadata = { issuer: origin, token_endpoint: tokenEndpoint, revocation_endpoint: revocationEndpoint };
  return { name: 'Qwen', host, clientId, isInsecure: protocol === 'http:', metadata: () => Promise.resolve(metadata) };
}
