import { execFile } from 'node:child_process';
import { mkdir, readFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import { createServer } from 'node:tls';
import { promisify } from 'node:util';

/** TLS in front of a plain server on 127.0.0.1, under a name that is not its own. */
export interface TlsFront {
  port: number;
  /** The certificate, for `NODE_EXTRA_CA_CERTS`. */
  certificate: string;
  close(): Promise<void>;
}

/** Starts one for `host` before the server at `port`; its files stand below `folder`. */
export async function startTlsFront({ host, port, folder }: { host: string; port: number; folder: string }): Promise<TlsFront> {
  await mkdir(folder, { recursive: true });
  const [key, certificate] = [join(folder, 'front.key'), join(folder, 'front.pem')];
  const subject = ['-subj', `/CN=${host}`, '-addext', `subjectAltName=DNS:${host}`];
  await promisify(execFile)('openssl', ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2', '-keyout', key, '-out', certificate, ...subject]);
  const server = createServer({ key: await readFile(key), cert: await readFile(certificate) }, (client) => {
    const upstream = connect(port, '127.0.0.1');
    for (const [one, other] of [[client, upstream], [upstream, client]] as const) one.on('error', () => other.destroy()).on('close', () => other.destroy());
    client.pipe(upstream).pipe(client);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server is not listening');
  return { port: address.port, certificate, close: () => new Promise((resolve) => void server.close(() => resolve())) };
}
