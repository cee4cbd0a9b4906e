import type { StreamBatch, StreamEnd } from './batch.ts';
import type { Waiting } from './events.ts';

/**
 * Joins the deltas of one stream for one viewer: at most one batch is unacknowledged, so a slow or hidden window
 * makes batches larger, never a queue longer. Pure: no timers, the caller sends what `take` returns.
 */
export interface Coalescer {
  push(delta: { text?: string; reasoning?: string; waiting?: Waiting | null }): void;
  /** Closes the stream; the last batch carries it. */
  end(end: StreamEnd): void;
  /** The next batch to send, or undefined while one is unacknowledged or nothing is new. */
  take(): StreamBatch | undefined;
  acknowledge(seq: number): void;
  /** Number of the last batch taken. */
  readonly seq: number;
  /** The batch that carries the end has been acknowledged. */
  readonly finished: boolean;
}

/** Numbers its batches after `from`, so that a viewer who joins again cannot take an old batch for a new one. */
export function createCoalescer(stream: { streamId: string; chatId: string }, from = 0): Coalescer {
  let seq = from;
  let acknowledged = from;
  let text = '';
  let reasoning = '';
  let waiting: Waiting | null | undefined;
  let end: StreamEnd | undefined;
  let endTaken = false;
  return {
    push(delta) {
      text += delta.text ?? '';
      reasoning += delta.reasoning ?? '';
      if (delta.waiting !== undefined) waiting = delta.waiting;
    },
    end(value) {
      end ??= value;
    },
    take() {
      const nothingNew = text === '' && reasoning === '' && waiting === undefined && (end === undefined || endTaken);
      if (seq > acknowledged || nothingNew) return undefined;
      seq += 1;
      const batch: StreamBatch = { ...stream, seq, text, reasoning, ...(waiting !== undefined && { waiting }), ...(end && { end }) };
      text = '';
      reasoning = '';
      waiting = undefined;
      endTaken = end !== undefined;
      return batch;
    },
    acknowledge(value) {
      if (value === seq) acknowledged = value;
    },
    get seq() {
      return seq;
    },
    get finished() {
      return endTaken && acknowledged === seq;
    },
  };
}
