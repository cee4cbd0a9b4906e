import { NOTHING, type Chunk } from '../chunk.ts';
import type { FinishReason } from '../events.ts';
import { isRecord } from '../is-record.ts';

const REFUSAL = 'response.refusal.delta';

/** Events that add to the answer, by what they add to. */
const DELTAS = new Map<string, 'text' | 'reasoning'>([
  ['response.output_text.delta', 'text'],
  [REFUSAL, 'text'],
  ['response.reasoning_text.delta', 'reasoning'],
  ['response.reasoning_summary_text.delta', 'reasoning'],
]);

/** A response that ended; what it says was streamed before. */
const ENDS = new Set(['response.completed', 'response.incomplete']);

const INCOMPLETE = new Map<unknown, FinishReason>([
  ['max_output_tokens', 'length'],
  ['content_filter', 'filtered'],
]);

function usageOf(usage: unknown): Pick<Chunk, 'usage'> {
  if (!isRecord(usage)) return {};
  const { input_tokens: input, output_tokens: output } = usage;
  return typeof input === 'number' && typeof output === 'number' ? { usage: { inputTokens: input, outputTokens: output } } : {};
}

function ending(response: Record<string, unknown>): Chunk {
  const details = response['incomplete_details'];
  const reason = isRecord(details) ? (INCOMPLETE.get(details['reason']) ?? 'other') : 'stop';
  return { ...NOTHING, finish: response['status'] === 'incomplete' ? reason : 'stop', end: true, ...usageOf(response['usage']) };
}

/** Calls that wait for the client; the provider runs its own, such as `web_search_call`, itself. */
const TOOL_CALLS: ReadonlySet<unknown> = new Set(['function_call', 'custom_tool_call', 'local_shell_call', 'shell_call', 'apply_patch_call', 'computer_call']);

const isToolCall = (item: unknown): boolean => isRecord(item) && TOOL_CALLS.has(item['type']);

const outputOf = (response: Record<string, unknown>): unknown[] => (Array.isArray(response['output']) ? response['output'] : []);

const partsOf = (item: unknown): unknown[] => (isRecord(item) ? [item['content'], item['summary']].filter(Array.isArray).flat() : []);

const isRefusal = (part: unknown): boolean => isRecord(part) && part['type'] === 'refusal';

/** The texts of a whole response, one kind of part at a time. */
function textOf(response: Record<string, unknown>, kind: 'message' | 'reasoning'): string {
  return outputOf(response)
    .filter((item) => isRecord(item) && item['type'] === kind)
    .flatMap(partsOf)
    .map((part) => (isRecord(part) ? (part['text'] ?? part['refusal']) : ''))
    .filter((text) => typeof text === 'string')
    .join('');
}

function whole(response: Record<string, unknown>): Chunk {
  if (response['status'] === 'failed') return { ...NOTHING, error: response };
  const output = outputOf(response);
  return {
    ...ending(response),
    text: textOf(response, 'message'),
    reasoning: textOf(response, 'reasoning'),
    ...(output.some(isToolCall) && { calledTool: true }),
    ...(output.flatMap(partsOf).some(isRefusal) && { refused: true }),
  };
}

/** Reads an event of a stream of the responses API, or a whole response. `undefined`: it is neither. */
export function readResponsesEvent(value: unknown): Chunk | undefined {
  if (!isRecord(value)) return undefined;
  if (value['object'] === 'response') return whole(value);
  const type = value['type'];
  if (typeof type !== 'string') return undefined;
  const kind = DELTAS.get(type);
  if (kind) return { ...NOTHING, [kind]: typeof value['delta'] === 'string' ? value['delta'] : '', ...(type === REFUSAL && { refused: true }) };
  if (type === 'response.output_item.added' && isToolCall(value['item'])) return { ...NOTHING, calledTool: true };
  const response = value['response'];
  if (ENDS.has(type) && isRecord(response)) return ending(response);
  if (type === 'response.failed') return { ...NOTHING, error: response };
  if (type === 'error') return { ...NOTHING, error: isRecord(value['error']) ? value : { error: value } };
  return type.startsWith('response.') ? NOTHING : undefined;
}
