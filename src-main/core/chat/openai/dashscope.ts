import type { Route } from '../../models/route.ts';
import type { ChatTurn } from '../events.ts';
import { openAiContent } from './content.ts';

/** Models that see pictures; DashScope keeps their resolution when it is asked to. */
const VISION = /^(?:coder-model$|vision-model$|qwen-vl|qwen3-vl-plus|qwen3\.[567]-plus)/iu;

/** Models that DashScope hands on to other makers refuse what they do not know. */
const QWEN = /^(?:qwen|qwq|qvq|coder-model$|vision-model$)/iu;

/** Which conversation and which question in it a request is of; names that mean nothing elsewhere. */
export interface RequestIds {
  sessionId: string;
  promptId: string;
}

/** What DashScope's own clients add to every request (A05, G18, K02); `metadata` for the models of the Qwen family, or as `enableRequestMetadata` says. */
export function dashScopeExtras(route: Route, ids: RequestIds | undefined): Record<string, unknown> {
  const id = route.modelId.value;
  const { enableRequestMetadata: hasMetadata = QWEN.test(id) } = route.generation.value;
  return {
    ...(ids && hasMetadata && { metadata: { sessionId: ids.sessionId, promptId: ids.promptId } }),
    ...(VISION.test(id) && { vl_high_resolution_images: true }),
    preserve_thinking: true,
  };
}

/** The conversation, with the instructions and the last message marked for the cache unless `enableCacheControl` is `false`. */
export function dashScopeMessages(route: Route, turns: readonly ChatTurn[]): Record<string, unknown>[] {
  const { enableCacheControl } = route.generation.value;
  const cached = enableCacheControl !== false && !/^glm/iu.test(route.modelId.value);
  const first = turns.findIndex(({ role }) => role === 'system');
  return turns.map((turn, at) => ({ role: turn.role, content: openAiContent(turn, cached && (at === first || at === turns.length - 1)) }));
}
