import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import { net, protocol } from 'electron';
import { contentSecurityPolicy } from './content-security-policy.ts';
import { once } from './once.ts';

const MIME: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

/** Must run before the app is ready. The scheme is a standard, secure origin of its own and bypasses no policy. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
}

/** Serves the built pages at `app://ui/`. Only the files that the build made exist; no path is ever joined. */
export function serveApp(folder: string): void {
  const files = once(() => builtFiles(folder));
  protocol.handle('app', async (request) => {
    const { host, pathname } = new URL(request.url);
    if (host !== 'ui' || request.method !== 'GET') return answer(404);
    if (__DEV_SERVER__) return fromDevServer(request.url);
    const path = files().get(pathname === '/' ? '/index.html' : pathname);
    return path === undefined ? answer(404) : answer(200, await readFile(path), MIME[extname(path)]);
  });
}

/**
 * Has Node load what requests are answered with, which takes longer than any answer. For the time in which the page's
 * process starts and nothing is asked yet.
 */
export function prepareAnswers(): void {
  void globalThis.Response;
}

function builtFiles(folder: string): Map<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return new Map(
    entries
      .filter((entry) => entry.isFile() && MIME[extname(entry.name)] !== undefined)
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [`/${relative(folder, path).split(sep).join('/')}`, path]),
  );
}

/**
 * No opener policy: every other window is refused, and with one Chromium throws the process away that it has just
 * started for the window, and starts a second one.
 */
function answer(status: number, body?: Uint8Array<ArrayBuffer>, type = 'text/plain; charset=utf-8'): Response {
  return new Response(body ?? '', {
    status,
    headers: {
      'content-type': type,
      'content-security-policy': contentSecurityPolicy(),
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'x-dns-prefetch-control': 'off',
    },
  });
}

async function fromDevServer(url: string): Promise<Response> {
  const { pathname, search } = new URL(url);
  const response = await net.fetch(`${__DEV_SERVER__}${pathname}${search}`, { bypassCustomProtocolHandlers: true });
  const headers = new Headers(response.headers);
  headers.set('content-security-policy', contentSecurityPolicy());
  return new Response(response.body, { status: response.status, headers });
}
