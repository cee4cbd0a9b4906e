import { sseEvent } from './sse.ts';

/** What a streamed message is made of; every part is optional. */
export interface MessageScript {
  text?: readonly string[];
  thinking?: readonly string[];
  /** `null`: no event carries a stop reason. */
  stop?: string | null;
  input?: number;
  output?: number;
}

const event = (type: string, more: Record<string, unknown> = {}): string => sseEvent({ type, ...more }, type);

function block(index: number, start: Record<string, unknown>, deltas: readonly Record<string, unknown>[]): string[] {
  if (deltas.length === 0) return [];
  return [
    event('content_block_start', { index, content_block: start }),
    ...deltas.map((delta) => event('content_block_delta', { index, delta })),
    event('content_block_stop', { index }),
  ];
}

/** The events of a whole streamed message, in the order in which Anthropic sends them. */
export function messageEvents({ text = [], thinking = [], stop = 'end_turn', input = 5, output = 1 }: MessageScript): string[] {
  const message = { id: 'm1', type: 'message', role: 'assistant', model: 'm', content: [], stop_reason: null, usage: { input_tokens: input, output_tokens: 1 } };
  const thoughts = thinking.map((piece) => ({ type: 'thinking_delta', thinking: piece }));
  const signed = thoughts.length === 0 ? [] : [...thoughts, { type: 'signature_delta', signature: 'sig' }];
  return [
    event('message_start', { message }),
    event('ping'),
    ...block(0, { type: 'thinking', thinking: '' }, signed),
    ...block(1, { type: 'text', text: '' }, text.map((piece) => ({ type: 'text_delta', text: piece }))),
    ...(stop === null ? [] : [event('message_delta', { delta: { stop_reason: stop, stop_sequence: null }, usage: { output_tokens: output } }), event('message_stop')]),
  ];
}
