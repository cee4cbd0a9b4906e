import { createServer, type RequestListener } from 'node:http';

/** A server on a free port of 127.0.0.1. */
export interface LoopbackServer {
  /** `http://127.0.0.1:PORT`. */
  origin: string;
  /** From now on requests go here. */
  serve(listener: RequestListener): void;
  close(): Promise<void>;
}

/** Starts one that answers 404 until it is told otherwise. */
export async function startLoopbackServer(): Promise<LoopbackServer> {
  let current: RequestListener = (_request, response) => void response.writeHead(404).end();
  const server = createServer((request, response) => current(request, response));
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server is not listening');
  return {
    origin: `http://127.0.0.1:${address.port}`,
    serve(listener) {
      current = listener;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
