import { request } from 'node:http';
import { startLoopbackServer, type LoopbackServer } from './loopback-server.ts';

/**
 * Hands requests on to a server that has Vertex AI below a project and as v1 alone; what it sends comes back as it is.
 * `upstream`: `http://127.0.0.1:PORT`.
 */
export async function startVertexFront(upstream: string): Promise<LoopbackServer> {
  const front = await startLoopbackServer();
  front.serve((incoming, outgoing) => {
    const path = (incoming.url ?? '').replace(/^\/v1beta1\//, '/v1/projects/p/locations/l/');
    const { host: _host, ...headers } = incoming.headers;
    const onward = request(upstream + path, { method: incoming.method ?? 'POST', headers }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(outgoing);
    });
    onward.on('error', () => outgoing.destroy());
    outgoing.on('close', () => onward.destroy());
    incoming.pipe(onward);
  });
  return front;
}
