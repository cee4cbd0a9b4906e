import { createServer, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import type { Observed } from './cases.ts';

/** A server on 127.0.0.1 that notes every request and answers in the protocol that its path belongs to. */
export interface CaptureServer {
  origin: string;
  requests: Observed[];
  close(): Promise<void>;
}

const chunk = (delta: object, finish_reason: string | null): object => ({ id: 'c', object: 'chat.completion.chunk', created: 1, model: 'm', choices: [{ index: 0, delta, finish_reason }] });

const ANSWERS: readonly [path: RegExp, events: readonly (readonly [name: string, data: unknown])[]][] = [
  [/\/chat\/completions$/, [['', chunk({ role: 'assistant', content: 'captured' }, null)], ['', chunk({}, 'stop')], ['', '[DONE]']]],
  [
    /\/messages$/,
    [
      ['message_start', { type: 'message_start', message: { id: 'm', type: 'message', role: 'assistant', model: 'm', content: [], stop_reason: null, usage: { input_tokens: 1, output_tokens: 1 } } }],
      ['content_block_start', { type: 'content_block_start', index: 0, content_block: { type: 'text', text: '' } }],
      ['content_block_delta', { type: 'content_block_delta', index: 0, delta: { type: 'text_delta', text: 'captured' } }],
      ['content_block_stop', { type: 'content_block_stop', index: 0 }],
      ['message_delta', { type: 'message_delta', delta: { stop_reason: 'end_turn' }, usage: { output_tokens: 1 } }],
      ['message_stop', { type: 'message_stop' }],
    ],
  ],
  [/enerateContent$/, [['', { candidates: [{ content: { role: 'model', parts: [{ text: 'captured' }] }, finishReason: 'STOP', index: 0 }] }]]],
];

function answer(response: ServerResponse, path: string): void {
  const events = ANSWERS.find(([pattern]) => pattern.test(path))?.[1];
  response.writeHead(events ? 200 : 404, { 'content-type': events ? 'text/event-stream' : 'application/json' });
  const lines = events?.map(([name, data]) => `${name === '' ? '' : `event: ${name}\n`}data: ${typeof data === 'string' ? data : JSON.stringify(data)}\n\n`);
  response.end(lines?.join('') ?? '{"error":{"message":"no such path"}}');
}

const parsed = (body: string): unknown => {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
};

/** Starts one on a free port. */
export async function startCapture(): Promise<CaptureServer> {
  const requests: Observed[] = [];
  const server = createServer((request, response) => {
    const { url = '', headers } = request;
    void text(request).then((body) => {
      requests.push({ path: url, headers, body: parsed(body) });
      answer(response, new URL(url, 'http://h').pathname);
    });
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server is not listening');
  const close = (): Promise<void> => {
    server.closeAllConnections();
    return new Promise((resolve) => void server.close(() => resolve()));
  };
  return { origin: `http://127.0.0.1:${address.port}`, requests, close };
}
