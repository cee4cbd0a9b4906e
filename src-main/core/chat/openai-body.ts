import type { Route } from '../models/route.ts';
import type { ChatTurn } from './events.ts';

/**
 * The body of a chat-completions request (R17, SEMANTICS section 5): `samplingParams` verbatim, `reasoning` unless
 * `samplingParams` is set or it is `false` (G01, G04, G05), `extra_body` last, overriding anything (G06).
 */
export function openAiBody(route: Route, turns: readonly ChatTurn[]): Record<string, unknown> {
  const { samplingParams, reasoning, extra_body: extra } = route.generation.value;
  const sendsReasoning = samplingParams === undefined && reasoning !== undefined && reasoning !== false;
  return {
    model: route.modelId.value,
    messages: turns.map(({ role, text }) => ({ role, content: text })),
    stream: true,
    stream_options: { include_usage: true },
    ...samplingParams,
    ...(sendsReasoning && { reasoning }),
    ...extra,
  };
}
