import type { StreamChat } from '../../src-main/core/chat/events.ts';
import { createAnthropicStream } from '../../src-main/llm/anthropic.ts';
import { createGeminiStream } from '../../src-main/llm/gemini.ts';
import { createOpenAiStream } from '../../src-main/llm/openai.ts';
import type { Wire } from '../../src-main/llm/wire.ts';
import { messageEvents } from '../servers/anthropic-sse.ts';
import { contentEvents } from '../servers/gemini-sse.ts';
import { responseEvents, wholeResponse } from '../servers/responses-sse.ts';
import { json } from '../servers/reply.ts';
import type { Reply } from '../servers/reply.ts';
import { chatChunk, chatEvents, sseEvent } from '../servers/sse.ts';
import { anthropicRoute, geminiRoute, openAiRoute, responsesRoute } from './route.ts';

/** An answer, in no protocol yet. */
interface Script {
  text?: readonly string[];
  reasoning?: readonly string[];
  /** Without it the answer never says that it is complete. */
  finish?: 'stop' | 'length' | 'filtered' | null;
}

/** One protocol as its server speaks it, for the list of tests that all protocols share. */
export interface Spoken {
  name: string;
  createStream(wire: Wire): StreamChat;
  route: typeof openAiRoute;
  /** The events of a streamed answer: 5 tokens in, 1 out. */
  events(script: Script): string[];
  /** What an answer that was withheld ends as: Anthropic says that the model refuses. */
  withheld: 'filtered' | 'refused';
  refusal(status: number, message: string, headers?: Record<string, string>): Reply;
  /** An error in the middle of a stream: there is too much to do. */
  overloaded: string;
  /** The same answer in one document. */
  whole(text: string): unknown;
  /** The events of an answer that says "Let me look." and then calls a tool; a protocol without an own word for that ends with "stop". */
  toolCall: readonly string[];
  /** The events of an answer in which the model declines, saying "I cannot do that."; absent where the protocol has no word for that. */
  declines?: readonly string[];
  /** The key as it arrived. */
  keyIn(headers: Readonly<Record<string, unknown>>): unknown;
}

const OPENAI: Spoken = {
  name: 'openai',
  createStream: createOpenAiStream,
  route: openAiRoute,
  events: ({ finish = 'stop', ...script }) => chatEvents({ ...script, finish: finish === 'filtered' ? 'content_filter' : finish, done: finish !== null }),
  withheld: 'filtered',
  refusal: (status, message, headers) => json(status, { error: { message, type: 'error', code: null } }, headers),
  overloaded: sseEvent({ error: { message: 'busy', code: 503 } }),
  whole: (content) => ({ choices: [{ index: 0, message: { content }, finish_reason: 'stop' }] }),
  toolCall: [
    sseEvent(chatChunk({ content: 'Let me look.' })),
    sseEvent(chatChunk({ tool_calls: [{ index: 0, id: 't1', type: 'function', function: { name: 'look', arguments: '{"at":' } }] })),
    sseEvent(chatChunk({ tool_calls: [{ index: 0, function: { arguments: '1}' } }] })),
    sseEvent(chatChunk({}, 'tool_calls')),
    'data: [DONE]\n\n',
  ],
  declines: [sseEvent(chatChunk({ refusal: 'I cannot ' })), sseEvent(chatChunk({ refusal: 'do that.' })), sseEvent(chatChunk({}, 'stop'))],
  keyIn: (headers) => String(headers['authorization']).replace('Bearer ', ''),
};

const RESPONSES: Spoken = {
  ...OPENAI,
  name: 'openai, responses',
  route: responsesRoute,
  events: responseEvents,
  overloaded: sseEvent({ type: 'response.failed', response: { status: 'failed', error: { code: '503', message: 'busy' } } }, 'response.failed'),
  whole: wholeResponse,
  toolCall: [
    ...responseEvents({ text: ['Let me look.'], finish: null }),
    sseEvent({ type: 'response.output_item.added', output_index: 1, item: { type: 'function_call', id: 't1', name: 'look', arguments: '' } }, 'response.output_item.added'),
    sseEvent({ type: 'response.function_call_arguments.delta', item_id: 't1', delta: '{"at":1}' }, 'response.function_call_arguments.delta'),
    ...responseEvents({}).slice(-1),
  ],
  declines: [sseEvent({ type: 'response.refusal.delta', delta: 'I cannot do that.' }, 'response.refusal.delta'), ...responseEvents({}).slice(-1)],
};

const ANTHROPIC: Spoken = {
  name: 'anthropic',
  createStream: createAnthropicStream,
  route: anthropicRoute,
  events: ({ text = [], reasoning = [], finish = 'stop' }) =>
    messageEvents({ text, thinking: reasoning, stop: finish && { stop: 'end_turn', length: 'max_tokens', filtered: 'refusal' }[finish] }),
  withheld: 'refused',
  refusal: (status, message, headers) => json(status, { type: 'error', error: { type: 'some_error', message } }, headers),
  overloaded: sseEvent({ type: 'error', error: { type: 'overloaded_error', message: 'busy' } }, 'error'),
  whole: (text) => ({ type: 'message', content: [{ type: 'text', text }], stop_reason: 'end_turn', usage: { input_tokens: 5, output_tokens: 1 } }),
  toolCall: [
    ...messageEvents({ text: ['Let me look.'], stop: null }),
    sseEvent({ type: 'content_block_start', index: 2, content_block: { type: 'tool_use', id: 't1', name: 'look', input: {} } }, 'content_block_start'),
    sseEvent({ type: 'content_block_delta', index: 2, delta: { type: 'input_json_delta', partial_json: '{"at":1}' } }, 'content_block_delta'),
    ...messageEvents({ stop: 'tool_use' }).slice(-2),
  ],
  declines: messageEvents({ text: ['I cannot do that.'], stop: 'refusal' }),
  keyIn: (headers) => headers['x-api-key'],
};

const GEMINI: Spoken = {
  name: 'gemini',
  createStream: createGeminiStream,
  route: geminiRoute,
  events: ({ text = [], reasoning = [], finish = 'stop' }) =>
    contentEvents({ text, thoughts: reasoning, finish: finish && { stop: 'STOP', length: 'MAX_TOKENS', filtered: 'SAFETY' }[finish] }),
  withheld: 'filtered',
  refusal: (status, message, headers) => json(status, { error: { code: status, message, status: 'SOME_STATUS' } }, headers),
  overloaded: sseEvent({ error: { code: 503, message: 'busy', status: 'UNAVAILABLE' } }),
  whole: (text) => [{ candidates: [{ content: { parts: [{ text }] }, finishReason: 'STOP', index: 0 }] }],
  toolCall: [
    ...contentEvents({ text: ['Let me look.'], finish: null }),
    sseEvent({ candidates: [{ content: { role: 'model', parts: [{ functionCall: { name: 'look', args: { at: 1 } } }] }, index: 0 }] }),
    ...contentEvents({}),
  ],
  keyIn: (headers) => headers['x-goog-api-key'],
};

const VERTEX: Spoken = {
  ...GEMINI,
  name: 'vertex-ai',
  route: (origin, parts) => ({ ...geminiRoute(origin, parts), provider: 'vertex-ai', endpoint: `${parts?.base ?? origin}/v1beta1/publishers/google/models/${parts?.id ?? 'm'}:streamGenerateContent?alt=sse` }),
};

/** Every protocol that is sent through. */
export const PROTOCOLS: readonly Spoken[] = [OPENAI, RESPONSES, ANTHROPIC, GEMINI, VERTEX];
