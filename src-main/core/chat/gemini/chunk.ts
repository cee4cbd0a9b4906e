import { NOTHING, type Chunk } from '../chunk.ts';
import type { FinishReason } from '../events.ts';
import { isRecord } from '../is-record.ts';

const FINISH = new Map<string, FinishReason>([
  ['STOP', 'stop'],
  ['MAX_TOKENS', 'length'],
  ...['SAFETY', 'RECITATION', 'BLOCKLIST', 'PROHIBITED_CONTENT', 'SPII', 'IMAGE_SAFETY', 'IMAGE_PROHIBITED_CONTENT', 'IMAGE_RECITATION'].map(
    (reason): [string, FinishReason] => [reason, 'filtered'],
  ),
  ...['UNEXPECTED_TOOL_CALL', 'MALFORMED_FUNCTION_CALL', 'TOO_MANY_TOOL_CALLS'].map((reason): [string, FinishReason] => [reason, 'tool-call']),
]);

/** Output counts with the thoughts, as the provider bills it. */
function usageOf(usage: unknown): Pick<Chunk, 'usage'> {
  if (!isRecord(usage)) return {};
  const { promptTokenCount: input, candidatesTokenCount: said, thoughtsTokenCount: thought } = usage;
  const output = [said, thought].filter((count) => typeof count === 'number');
  return {
    usage: {
      ...(typeof input === 'number' && { inputTokens: input }),
      ...(output.length > 0 && { outputTokens: output.reduce((sum, count) => sum + count, 0) }),
    },
  };
}

const partsOf = (content: unknown): unknown[] => (isRecord(content) && Array.isArray(content['parts']) ? content['parts'] : []);

const isToolCall = (part: unknown): boolean => isRecord(part) && isRecord(part['functionCall']);

/** Text of the parts that are, or are not, thoughts. */
function textOf(content: unknown, thought: boolean): string {
  const fitting = partsOf(content).filter((part) => isRecord(part) && (part['thought'] === true) === thought);
  return fitting.map((part) => (isRecord(part) && typeof part['text'] === 'string' ? part['text'] : '')).join('');
}

/** Reads a `GenerateContentResponse`, whole or a part of a stream. `undefined`: it is none. A prompt that is blocked has no candidate. */
export function readGeminiChunk(value: unknown): Chunk | undefined {
  if (!isRecord(value)) return undefined;
  if (isRecord(value['error'])) return { ...NOTHING, error: value };
  const { candidates, promptFeedback: feedback } = value;
  const blocked = isRecord(feedback) && typeof feedback['blockReason'] === 'string';
  if (!Array.isArray(candidates) && !isRecord(value['usageMetadata']) && !blocked) return undefined;
  const list: unknown[] = Array.isArray(candidates) ? candidates : [];
  const candidate = list.find((one) => isRecord(one) && (one['index'] ?? 0) === 0);
  const { content, finishReason: reason } = isRecord(candidate) ? candidate : {};
  const finish = typeof reason === 'string' && reason !== '' ? (FINISH.get(reason) ?? 'other') : undefined;
  return {
    text: textOf(content, false),
    reasoning: textOf(content, true),
    ...(partsOf(content).some(isToolCall) && { calledTool: true }),
    ...(blocked ? { finish: 'filtered' as const } : finish !== undefined && { finish }),
    ...usageOf(value['usageMetadata']),
  };
}
