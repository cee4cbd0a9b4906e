import type { QwenService } from '../../core/oauth/qwen-service.ts';
import { describedQwen } from '../sign-in/described-qwen.ts';
import type { TokenClient } from './token-requests.ts';

/** This app as a client of Qwen's service, or of the one in its place. */
export function qwenClient(service: QwenService): TokenClient {
  const { origin, tokenEndpoint, revocationEndpoint, clientId } = service;
  const { host, protocol } = new URL(origin);
  const metadata = { issuer: origin, token_endpoint: tokenEndpoint, revocation_endpoint: revocationEndpoint };
  return { name: 'Qwen', host, clientId, isInsecure: protocol === 'http:', metadata: async (fetch) => (await describedQwen(service, fetch))?.serverMetadata() ?? metadata };
}
