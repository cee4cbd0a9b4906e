import type { Chunk } from '../chunk.ts';
import type { FinishReason } from '../events.ts';
import { isRecord } from '../is-record.ts';

const FINISH = new Map<string, FinishReason>([
  ['stop', 'stop'],
  ['length', 'length'],
  ['content_filter', 'filtered'],
  ['tool_calls', 'tool-call'],
  ['function_call', 'tool-call'],
]);

/** Text is a string, or a list of parts of which only the text parts count. */
function textOf(content: unknown): string {
  if (typeof content === 'string') return content;
  if (!Array.isArray(content)) return '';
  return content.map((part: unknown) => (isRecord(part) && part['type'] === 'text' ? textOf(part['text']) : '')).join('');
}

function usageOf(usage: unknown): Pick<Chunk, 'usage'> {
  if (!isRecord(usage)) return {};
  const { prompt_tokens: input, completion_tokens: output } = usage;
  return typeof input === 'number' && typeof output === 'number' ? { usage: { inputTokens: input, outputTokens: output } } : {};
}

/** Reads an event of a chat-completions stream. `undefined`: it is not one (no object, or neither choices nor usage in it). */
export function readOpenAiChunk(value: unknown): Chunk | undefined {
  if (!isRecord(value) || (!Array.isArray(value['choices']) && !isRecord(value['usage']))) return undefined;
  const choices: unknown[] = Array.isArray(value['choices']) ? value['choices'] : [];
  const choice = choices.find((one) => isRecord(one) && (one['index'] ?? 0) === 0);
  const usage = usageOf(value['usage']);
  if (!isRecord(choice)) return { text: '', reasoning: '', ...usage };
  const { delta: part, message } = choice;
  const delta = isRecord(part) ? part : isRecord(message) ? message : {};
  const reason = choice['finish_reason'];
  const refusal = textOf(delta['refusal']);
  return {
    text: textOf(delta['content']) + refusal,
    reasoning: textOf(delta['reasoning_content'] ?? delta['reasoning']),
    ...(refusal !== '' && { refused: true }),
    ...(Array.isArray(delta['tool_calls']) && delta['tool_calls'].length > 0 && { calledTool: true }),
    ...(typeof reason === 'string' && reason !== '' && { finish: FINISH.get(reason) ?? 'other' }),
    ...usage,
  };
}
