import type { Configuration } from 'openid-client';
import type { QwenService } from '../../core/oauth/qwen-service.ts';
import { discover } from './discover.ts';
import type { SignInFetch } from './ports.ts';

/**
 * What a service in the place of Qwen's own says of itself, if it has a page to sign in at. Undefined for Qwen's own, and
 * for one that has the same endpoints as Qwen's.
 */
export async function describedQwen({ isReplaced, origin, clientId }: QwenService, fetch: SignInFetch): Promise<Configuration | undefined> {
  if (!isReplaced) return undefined;
  const config = await discover(new URL(origin), clientId, fetch).catch(() => undefined);
  return config?.serverMetadata().authorization_endpoint ? config : undefined;
}
