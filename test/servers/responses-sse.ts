import { sseEvent } from './sse.ts';

/** What a streamed response is made of; every part is optional. */
export interface ResponseScript {
  text?: readonly string[];
  reasoning?: readonly string[];
  /** `null`: the stream ends without saying that the response is complete. */
  finish?: 'stop' | 'length' | 'filtered' | null;
}

const USAGE = { input_tokens: 5, output_tokens: 1, total_tokens: 6 };
const INCOMPLETE = { length: 'max_output_tokens', filtered: 'content_filter' } as const;

/** The last event, as OpenAI's responses API words each ending. */
function lastEvent(finish: 'stop' | 'length' | 'filtered'): Record<string, unknown> {
  const response = { id: 'r1', object: 'response', usage: USAGE, output: [] };
  if (finish === 'stop') return { type: 'response.completed', response: { ...response, status: 'completed', incomplete_details: null } };
  return { type: 'response.incomplete', response: { ...response, status: 'incomplete', incomplete_details: { reason: INCOMPLETE[finish] } } };
}

/** The events of a whole streamed response, in the order in which OpenAI sends them. */
export function responseEvents({ text = [], reasoning = [], finish = 'stop' }: ResponseScript): string[] {
  const created = { type: 'response.created', response: { id: 'r1', object: 'response', status: 'in_progress' } };
  const thoughts = reasoning.map((delta) => ({ type: 'response.reasoning_summary_text.delta', item_id: 'i0', delta }));
  const words = text.map((delta) => ({ type: 'response.output_text.delta', item_id: 'i1', delta }));
  const done = text.length === 0 ? [] : [{ type: 'response.output_text.done', item_id: 'i1', text: text.join('') }];
  const events = [created, ...thoughts, ...words, ...done, ...(finish === null ? [] : [lastEvent(finish)])];
  return events.map((event, number) => sseEvent({ ...event, sequence_number: number }, String(event['type'])));
}

/** The same in one document. */
export const wholeResponse = (text: string): unknown => ({
  id: 'r1',
  object: 'response',
  status: 'completed',
  output: [{ type: 'message', role: 'assistant', content: [{ type: 'output_text', text }] }],
  usage: USAGE,
});
