import { createServer } from 'node:http';
import type { IncomingHttpHeaders, IncomingMessage, Server, ServerResponse } from 'node:http';
import { json } from './reply.ts';
import type { Reply } from './reply.ts';
import { sendReply } from './send-reply.ts';

/** A request as it arrived. */
export interface SeenRequest {
  method: string;
  /** Path and query. */
  path: string;
  headers: IncomingHttpHeaders;
  /** The parsed JSON body, or its text. */
  body: unknown;
  /** Milliseconds since the epoch. */
  at: number;
  /** When the client closed the connection before the answer was complete. */
  abortedAt?: number;
  /** Settles when the connection or the answer has ended, whoever ended it. */
  closed: Promise<void>;
}

type Scripted = Reply | ((request: SeenRequest) => Reply);

/** A scriptable server on 127.0.0.1 that speaks whatever its replies speak. */
export interface ModelServer {
  /** `http://127.0.0.1:PORT`; the API is below `/v1`. */
  origin: string;
  /** Everything but `GET /v1/models`, oldest first. */
  requests: SeenRequest[];
  /** The next answers in order; the last one repeats. */
  script(...replies: [Scripted, ...Scripted[]]): void;
  close(): Promise<void>;
}

async function readBody(request: IncomingMessage): Promise<unknown> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(Buffer.from(part));
  const text = Buffer.concat(parts).toString('utf8');
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

async function see(request: IncomingMessage, response: ServerResponse): Promise<SeenRequest> {
  const closed = new Promise<void>((resolve) => {
    response.on('close', resolve);
  });
  const { method = '', url = '', headers } = request;
  const seen: SeenRequest = { method, path: url, headers, body: undefined, at: Date.now(), closed };
  response.on('close', () => {
    if (!response.writableFinished) seen.abortedAt = Date.now();
  });
  seen.body = await readBody(request);
  return seen;
}

function originOf(server: Server): string {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server is not listening');
  return `http://127.0.0.1:${address.port}`;
}

/** Starts a server that answers `greeting` until it is told otherwise. */
export async function startModelServer(greeting: Reply): Promise<ModelServer> {
  const requests: SeenRequest[] = [];
  let queue: Scripted[] = [greeting];
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const seen = await see(request, response);
    if (seen.method === 'GET' && seen.path === '/v1/models') {
      return sendReply(response, json(200, { object: 'list', data: [{ id: 'm', object: 'model', created: 1, owned_by: 'test' }] }), seen.closed);
    }
    requests.push(seen);
    const next = queue.length > 1 ? queue.shift() : queue[0];
    const reply = typeof next === 'function' ? next(seen) : (next ?? json(500, {}));
    return sendReply(response, reply, seen.closed);
  };
  const server = createServer((request, response) => {
    answer(request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    origin: originOf(server),
    requests,
    script: (...replies) => {
      queue = replies;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}
