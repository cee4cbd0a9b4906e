import type { ChatEvent } from '../core/chat/events.ts';
import { retryDelay } from '../core/chat/failures/retry.ts';
import type { GenerationConfig } from '../core/models/route.ts';
import { AppFailure } from '../core/result.ts';
import { AttemptFailure } from './attempt-failure.ts';
import type { Wire } from './wire.ts';

/**
 * Tries until an answer begins, at most a handful of times; each pause between two tries is an event. This is the one place that sends a request again:
 * the SDKs' own retries are off. An attempt that has shown something must fail with `retry: 'never'`.
 */
export async function* withRetries(
  attempt: () => AsyncIterable<ChatEvent>,
  { wire, signal, generation }: { wire: Pick<Wire, 'sleep' | 'now'>; signal: AbortSignal; generation: GenerationConfig },
): AsyncGenerator<ChatEvent, void, void> {
  const { maxRetries, retryInitialDelayMs: firstMs, retryMaxDelayMs: longestMs } = generation;
  for (let failed = 1; ; failed += 1) {
    signal.throwIfAborted();
    try {
      yield* attempt();
      return;
    } catch (error) {
      signal.throwIfAborted();
      if (!(error instanceof AttemptFailure)) throw error;
      const delay = retryDelay(error.failure, failed, maxRetries, { firstMs, longestMs });
      if (delay === undefined) throw new AppFailure(error.failure.error);
      yield { type: 'waiting', waiting: { reason: 'retry', until: wire.now() + delay, cause: error.failure.error.code, attempt: failed + 1 } };
      await wire.sleep(delay, signal).catch(() => undefined);
      signal.throwIfAborted();
      yield { type: 'waiting', waiting: null };
    }
  }
}
