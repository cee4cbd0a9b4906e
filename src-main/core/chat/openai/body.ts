import type { Route } from '../../models/route.ts';
import { dashScopeExtras, dashScopeMessages, type RequestIds } from './dashscope.ts';
import type { ChatTurn } from '../events.ts';
import { openAiContent } from './content.ts';
import { openAiLimit } from './limit.ts';
import { goesToDashScope, hostOfRoute, isDeepSeek, isModelScope } from '../hosts.ts';

/** DeepSeek knows two efforts (G20). */
const DEEPSEEK_EFFORTS = new Map([
  ['low', 'high'],
  ['medium', 'high'],
  ['xhigh', 'max'],
]);

/** `reasoning` goes out as it is (G04), with a flat `reasoning_effort` to DeepSeek (G20) and for GPT-5 (G23). */
function reasoningOf(route: Route): Record<string, unknown> {
  const { samplingParams, reasoning } = route.generation.value;
  if (samplingParams !== undefined || reasoning === undefined || reasoning === false) return {};
  const { effort, ...rest } = reasoning;
  const isDeep = isDeepSeek(hostOfRoute(route));
  if (typeof effort !== 'string' || (!isDeep && !/^gpt-5/iu.test(route.modelId.value))) return { reasoning };
  const flat = isDeep ? (DEEPSEEK_EFFORTS.get(effort) ?? effort) : effort;
  return { ...(Object.keys(rest).length > 0 && { reasoning: rest }), reasoning_effort: flat };
}

/**
 * The body of a chat-completions request (R17, SEMANTICS section 5): `samplingParams` verbatim, `reasoning` unless
 * `samplingParams` is set or it is `false` (G01, G04, G05), `max_tokens` only where there are no `samplingParams`
 * (G19, G20, G27), `extra_body` last, overriding anything (G06).
 */
export function openAiBody(route: Route, turns: readonly ChatTurn[], ids?: RequestIds): Record<string, unknown> {
  const { samplingParams, extra_body: extra } = route.generation.value;
  const host = hostOfRoute(route);
  const body: Record<string, unknown> = {
    model: route.modelId.value,
    messages: goesToDashScope(route) ? dashScopeMessages(route, turns) : turns.map((turn) => ({ role: turn.role, content: openAiContent(turn) })),
    stream: true,
    stream_options: { include_usage: true },
    ...(samplingParams ?? openAiLimit(route.modelId.value, route.maxOutputTokens)),
    ...reasoningOf(route),
    ...(goesToDashScope(route) && dashScopeExtras(route, ids)),
    ...extra,
  };
  if (!isModelScope(host) || body['stream'] !== false) return body;
  const { stream_options: _refused, ...whole } = body;
  return whole;
}
