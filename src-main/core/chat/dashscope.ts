import type { Route } from '../models/route.ts';
import type { ChatTurn } from './events.ts';

/** Models that see pictures; DashScope keeps their resolution when it is asked to. */
const VISION = /^(?:coder-model$|vision-model$|qwen-vl|qwen3-vl-plus|qwen3\.[567]-plus)/iu;

/** What DashScope's own clients add to every request (A05, G18, K02). */
export function dashScopeExtras(route: Route): Record<string, unknown> {
  return { ...(VISION.test(route.modelId.value) && { vl_high_resolution_images: true }), preserve_thinking: true };
}

/** The conversation, with the instructions and the last message marked for the cache unless `enableCacheControl` is `false`. */
export function dashScopeMessages(route: Route, turns: readonly ChatTurn[]): Record<string, unknown>[] {
  const { enableCacheControl } = route.generation.value;
  const cached = enableCacheControl !== false && !/^glm/iu.test(route.modelId.value);
  const first = turns.findIndex(({ role }) => role === 'system');
  return turns.map(({ role, text }, at) => {
    const marked = cached && (at === first || at === turns.length - 1);
    return { role, content: marked ? [{ type: 'text', text, cache_control: { type: 'ephemeral' } }] : text };
  });
}
