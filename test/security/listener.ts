import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { createServer, type AddressInfo, type Socket } from 'node:net';

/** A machine that an attacker listens on: it takes every connection and every packet, and remembers each. */
export interface Listener {
  /** "127.0.0.1:40000"; TCP and UDP have a port of their own. */
  tcp: string;
  udp: string;
  /** First bytes of what arrived, or "(nothing said)" for a connection that stayed silent. */
  heard: string[];
  close(): Promise<void>;
}

/** Starts one on loopback. */
export async function startListener(): Promise<Listener> {
  const heard: string[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    const at = heard.push('(nothing said)') - 1;
    sockets.add(socket);
    socket.once('data', (bytes) => (heard[at] = bytes.toString('latin1').slice(0, 200)));
    socket.on('error', () => undefined);
    socket.on('close', () => sockets.delete(socket));
  });
  const udp = createSocket('udp4');
  udp.on('message', (bytes) => void heard.push(`UDP ${bytes.toString('latin1').slice(0, 200)}`));
  server.listen(0, '127.0.0.1');
  udp.bind(0, '127.0.0.1');
  await Promise.all([once(server, 'listening'), once(udp, 'listening')]);
  return {
    tcp: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    udp: `127.0.0.1:${udp.address().port}`,
    heard,
    async close() {
      for (const socket of sockets) socket.destroy();
      udp.close();
      server.close();
      await once(server, 'close');
    },
  };
}
