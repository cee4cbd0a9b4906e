import type { StreamChat } from '../core/chat/events.ts';
import { createSend } from './send.ts';
import type { Wire } from './wire.ts';

/** The way to a model, with the heads of answers and the waits before tries told to somebody. */
export function createWatchedSend(wire: Wire): (watch: { answered(url: string, status: number, isPage: boolean): void; retrying(): void }) => StreamChat {
  return (watch) =>
    createSend({
      ...wire,
      async fetch(url, init, proxy) {
        const response = await wire.fetch(url, init, proxy);
        watch.answered(url, response.status, /html/iu.test(response.headers.get('content-type') ?? ''));
        return response;
      },
      sleep(ms, signal) {
        watch.retrying();
        return wire.sleep(ms, signal);
      },
    });
}
