import { NOTHING, type Chunk } from '../chunk.ts';
import type { FinishReason } from '../events.ts';
import { isRecord } from '../is-record.ts';

const FINISH = new Map<string, FinishReason>([
  ['end_turn', 'stop'],
  ['stop_sequence', 'stop'],
  ['max_tokens', 'length'],
  ['model_context_window_exceeded', 'length'],
  ['refusal', 'refused'],
  ['tool_use', 'tool-call'],
]);

const SILENT = new Set(['content_block_stop', 'ping']);

const textIn = (value: unknown, name: string): string => {
  const held = isRecord(value) ? value[name] : undefined;
  return typeof held === 'string' ? held : '';
};

const piece = (block: unknown): Pick<Chunk, 'text' | 'reasoning'> => ({ text: textIn(block, 'text'), reasoning: textIn(block, 'thinking') });

/** What was read from a cache counts as input, as the provider bills it. */
function usageOf(usage: unknown): Pick<Chunk, 'usage'> {
  if (!isRecord(usage)) return {};
  const numbers = [usage['input_tokens'], usage['cache_creation_input_tokens'], usage['cache_read_input_tokens']];
  const input = typeof numbers[0] === 'number' ? numbers.reduce<number>((sum, one) => sum + (typeof one === 'number' ? one : 0), 0) : undefined;
  const output = typeof usage['output_tokens'] === 'number' ? usage['output_tokens'] : undefined;
  return { usage: { ...(input !== undefined && { inputTokens: input }), ...(output !== undefined && { outputTokens: output }) } };
}

function finishOf(holder: unknown): Pick<Chunk, 'finish'> {
  const reason = textIn(holder, 'stop_reason');
  return reason === '' ? {} : { finish: FINISH.get(reason) ?? 'other' };
}

function wholeMessage(message: Record<string, unknown>): Chunk {
  const blocks: unknown[] = Array.isArray(message['content']) ? message['content'] : [];
  const pieces = blocks.map(piece);
  return {
    text: pieces.map(({ text }) => text).join(''),
    reasoning: pieces.map(({ reasoning }) => reasoning).join(''),
    ...finishOf(message),
    ...usageOf(message['usage']),
  };
}

/** Reads an event of a messages stream, or a whole message. `undefined`: it is neither. */
export function readAnthropicEvent(value: unknown): Chunk | undefined {
  if (!isRecord(value)) return undefined;
  const type = textIn(value, 'type');
  if (SILENT.has(type)) return NOTHING;
  switch (type) {
    case 'message_start':
      return { ...NOTHING, ...usageOf(isRecord(value['message']) ? value['message']['usage'] : undefined) };
    case 'content_block_start':
      return piece(value['content_block']);
    case 'content_block_delta':
      return piece(value['delta']);
    case 'message_delta':
      return { ...NOTHING, ...finishOf(value['delta']), ...usageOf(value['usage']) };
    case 'message_stop':
      return { ...NOTHING, end: true };
    case 'message':
      return wholeMessage(value);
    case 'error':
      return { ...NOTHING, error: value };
    default:
      return undefined;
  }
}
