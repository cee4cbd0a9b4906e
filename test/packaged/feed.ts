import { createHash } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { startLoopbackServer } from '../servers/loopback-server.ts';

/** A folder of releases on a web server, as a generic feed of electron-updater is one. */
export interface Feed {
  origin: string;
  /** Every request so far: its path, without what follows the question mark, and its headers. */
  requests: { path: string; headers: IncomingHttpHeaders }[];
  /** Announces a version. `announced` is what it is said to be, where that differs from what is served. */
  release(version: string, content: string, announced?: string): void;
  close(): Promise<void>;
}

/** Starts an empty one. */
export async function startFeed(): Promise<Feed> {
  const files = new Map<string, string>();
  const requests: Feed['requests'] = [];
  const server = await startLoopbackServer();
  server.serve((request, response) => {
    const path = new URL(request.url ?? '/', server.origin).pathname;
    requests.push({ path, headers: request.headers });
    const content = files.get(path);
    response.writeHead(content === undefined ? 404 : 200).end(content);
  });
  return {
    origin: server.origin,
    requests,
    release(version, content, announced = content) {
      const file = `Switchyard-${version}.AppImage`;
      const sha512 = createHash('sha512').update(announced).digest('base64');
      files.set(`/${file}`, content);
      files.set('/latest-linux.yml', `version: ${version}\nfiles:\n  - url: ${file}\n    sha512: ${sha512}\n    size: ${Buffer.byteLength(content)}\npath: ${file}\nsha512: ${sha512}\nreleaseDate: '2026-01-01T00:00:00.000Z'\n`);
    },
    close: server.close,
  };
}
