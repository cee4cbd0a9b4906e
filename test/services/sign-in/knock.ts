import { request } from 'node:http';
import { connect } from 'node:net';

/** What a raw request to a listener got: its answer, or the system's error. */
export type Knocked = { status: number; headers: Record<string, unknown>; text: string } | { error: string };

/** Sends one request exactly as given; the listener's own name is the host unless another is given. */
export function knock(url: string | URL, { method = 'GET', headers = {}, body }: { method?: string; headers?: Record<string, string>; body?: string } = {}): Promise<Knocked> {
  return new Promise((resolve) => {
    const sent = request(url, { method, headers, agent: false }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (part: string) => {
        text += part;
      });
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, text }));
      response.on('error', (error) => resolve({ error: error.message }));
    });
    sent.on('error', (error: NodeJS.ErrnoException) => resolve({ error: error.code ?? error.message }));
    sent.end(body);
  });
}

/** Whether anything listens at the address's port. */
export function isListening(url: string | URL): Promise<boolean> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve) => {
    const socket = connect(Number(port), hostname);
    socket.on('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.on('error', () => resolve(false));
  });
}
