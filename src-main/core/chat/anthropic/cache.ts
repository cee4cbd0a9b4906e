import type { Route } from '../../models/route.ts';

/** Marks what Anthropic keeps to read it faster the next time. */
export interface CacheControl {
  type: 'ephemeral';
  ttl?: '1h';
  scope?: 'global';
}

/** What is marked; the names are those of `cacheRetentionByBlock`. */
export type CacheAnchor = 'system' | 'user.last';

/** The mark of a place, unless `enableCacheControl` is `false` (G14). */
export function cacheControl({ generation }: Route, anchor: CacheAnchor): CacheControl | undefined {
  const { enableCacheControl = true, cacheRetention, cacheRetentionByBlock = {}, forceGlobalCacheScope = false } = generation.value;
  if (!enableCacheControl) return undefined;
  const kept = Object.hasOwn(cacheRetentionByBlock, anchor) ? cacheRetentionByBlock[anchor] : cacheRetention;
  return { type: 'ephemeral', ...(kept === '1h' && { ttl: '1h' }), ...(forceGlobalCacheScope && anchor === 'system' && { scope: 'global' }) };
}

/** The betas that the marks of a conversation need. */
export function cacheBetas(route: Route): string[] {
  const marks = [cacheControl(route, 'system'), cacheControl(route, 'user.last')];
  return [
    ...(marks.some((mark) => mark?.ttl !== undefined) ? ['extended-cache-ttl-2025-04-11'] : []),
    ...(marks.some((mark) => mark?.scope !== undefined) ? ['prompt-caching-scope-2026-01-05'] : []),
  ];
}
