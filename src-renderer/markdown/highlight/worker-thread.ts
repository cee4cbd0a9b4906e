// oxlint-disable-next-line import/default -- Vite makes the address of the built worker of it
import address from './worker.ts?worker&url';
import type { HighlightThread } from './highlighter.ts';
import type { HighlightReply } from './worker.ts';

/** The browser's Trusted Types, which TypeScript's library does not know. */
interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): { createScriptURL(url: string): string };
}

/** The page's policy lets a worker begin only at an address that was looked at, and there is one. It can be made only once. */
let policy: ReturnType<TrustedTypes['createPolicy']> | undefined;

/** Starts the thread that colours code; undefined where there are no workers. */
export function startWorker(): HighlightThread | undefined {
  if (typeof Worker === 'undefined') return undefined;
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  policy ??= trustedTypes?.createPolicy('highlight', { createScriptURL: onlyOurs });
  const worker = new Worker(policy?.createScriptURL(address) ?? address, { type: 'module' });
  return {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin to name
    ask: (request) => worker.postMessage(request),
    onReply: (listen) => worker.addEventListener('message', ({ data }: MessageEvent<HighlightReply>) => listen(data)),
    onFailure: (listen) => worker.addEventListener('error', () => listen()),
    end: () => worker.terminate(),
  };
}

function onlyOurs(url: string): string {
  if (url !== address) throw new TypeError('This is not the address of the worker.');
  return url;
}
