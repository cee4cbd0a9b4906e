import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';

/** A request as it came in; its body is never read. */
export interface LoopbackRequest {
  method: string;
  host: string | undefined;
  target: string;
  destination: string | undefined;
}

/** The answer to one. */
export interface LoopbackAnswer {
  status: number;
  headers: Record<string, string>;
  body: string;
}

/** A listener on 127.0.0.1. */
export interface Loopback {
  port: number;
  /** Frees the port at once and cuts every connection. */
  close(): void;
  /** Frees the port at once; answers that are under way still arrive. */
  retire(): void;
}

const LONGEST_HEADERS = 16_384;
const SLOWEST_MS = 5000;
const MOST_CONNECTIONS = 16;

/**
 * Listens on a port of 127.0.0.1 that the system chooses (RFC 8252 section 7.3), for one browser and a few strangers.
 * `answer` must not reject. Rejects when no port can be had.
 */
export async function openLoopback(answer: (request: LoopbackRequest) => Promise<LoopbackAnswer>): Promise<Loopback> {
  const server = createServer(
    { maxHeaderSize: LONGEST_HEADERS, headersTimeout: SLOWEST_MS, requestTimeout: SLOWEST_MS, connectionsCheckingInterval: 1000, keepAlive: false },
    (request, response) => void reply(request, response, answer),
  );
  server.maxConnections = MOST_CONNECTIONS;
  await listen(server);
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return {
    port: address.port,
    close() {
      server.close();
      server.closeAllConnections();
    },
    retire: () => void server.close(),
  };
}

function listen(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ port: 0, host: '127.0.0.1', exclusive: true }, () => {
      server.off('error', reject);
      server.on('error', () => undefined); // a connection that could not be accepted; the next one may be
      resolve();
    });
  });
}

async function reply(request: IncomingMessage, response: ServerResponse, answer: (request: LoopbackRequest) => Promise<LoopbackAnswer>): Promise<void> {
  const { method = '', url: target = '', headers } = request;
  const destination = headers['sec-fetch-dest'];
  const { status, headers: own, body } = await answer({ method, host: headers.host, target, destination: Array.isArray(destination) ? destination[0] : destination });
  response.writeHead(status, { ...own, connection: 'close' }).end(body);
}
