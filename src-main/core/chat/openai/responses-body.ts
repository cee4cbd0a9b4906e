import type { Route } from '../../models/route.ts';
import type { ChatTurn } from '../events.ts';
import { openAiLimit } from './limit.ts';

/** Parts of a message as OpenAI's responses API takes them. */
type Part = { type: 'input_text' | 'output_text'; text: string } | { type: 'input_image'; image_url: string };

function partsOf({ role, text, images = [] }: ChatTurn): Part[] {
  const pictures = images.map(({ mime, data }): Part => ({ type: 'input_image', image_url: `data:${mime};base64,${data}` }));
  if (text === '' && pictures.length > 0) return pictures;
  return [...pictures, { type: role === 'assistant' ? 'output_text' : 'input_text', text }];
}

/** The limit of the answer under the name that this API knows. */
function sampling(route: Route): Record<string, unknown> {
  const stated = route.generation.value.samplingParams ?? openAiLimit(route.modelId.value, route.maxOutputTokens);
  const { max_tokens: most, max_completion_tokens: completion, ...rest } = stated as Record<string, unknown>;
  const limit = rest['max_output_tokens'] ?? most ?? completion;
  return { ...rest, ...(limit !== undefined && { max_output_tokens: limit }) };
}

/**
 * The body of a request to the responses API (SEMANTICS section 5, `wireApi: responses`): nothing is stored on the
 * other side; `extra_body` comes last, overriding anything (G06).
 */
export function responsesBody(route: Route, turns: readonly ChatTurn[]): Record<string, unknown> {
  const { reasoning, extra_body: extra } = route.generation.value;
  const instructions = turns.filter(({ role }) => role === 'system').map(({ text }) => text);
  const spoken = turns.filter(({ role }) => role !== 'system');
  return {
    model: route.modelId.value,
    ...(instructions.length > 0 && { instructions: instructions.join('\n\n') }),
    input: spoken.map((turn) => ({ role: turn.role, content: partsOf(turn) })),
    stream: true,
    store: false,
    tool_choice: 'auto',
    parallel_tool_calls: true,
    ...sampling(route),
    ...(reasoning !== undefined && reasoning !== false && { reasoning }),
    ...extra,
  };
}
