import { createServer } from 'node:http';
import { connect } from 'node:net';
import type { Socket } from 'node:net';

/** A real proxy on 127.0.0.1 that tunnels with CONNECT (RFC 9110 section 9.3.6). */
export interface ConnectProxy {
  /** `127.0.0.1:PORT`. */
  address: string;
  /** `host:port` of every tunnel that was asked for. */
  tunnels: string[];
  /** `Proxy-Authorization` of every request. */
  credentials: (string | undefined)[];
  close(): Promise<void>;
}

/** Starts a proxy that leads every tunnel to `port` on 127.0.0.1, or answers `refuse` as a status. */
export async function startConnectProxy({ port = 0, refuse }: { port?: number; refuse?: number }): Promise<ConnectProxy> {
  const [tunnels, credentials]: [string[], (string | undefined)[]] = [[], []];
  const sockets = new Set<Socket>();
  const keep = (socket: Socket): Socket => {
    sockets.add(socket);
    return socket.on('error', () => socket.destroy());
  };
  const server = createServer((_request, response) => response.writeHead(501).end());
  server.on('connection', keep);
  server.on('connect', (request, client: Socket) => {
    tunnels.push(request.url ?? '');
    credentials.push(request.headers['proxy-authorization']);
    if (refuse !== undefined) {
      client.end(`HTTP/1.1 ${refuse} No\r\n\r\n`);
      return;
    }
    const upstream = keep(
      connect(port, '127.0.0.1', () => {
        client.write('HTTP/1.1 200 Connection established\r\n\r\n');
        upstream.pipe(client).pipe(upstream);
      }),
    );
    client.on('close', () => upstream.destroy());
    upstream.on('close', () => client.destroy());
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the proxy is not listening');
  return {
    address: `127.0.0.1:${address.port}`,
    tunnels,
    credentials,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        for (const socket of sockets) socket.destroy();
      }),
  };
}
