import type { StreamBatch, StreamEnd } from './batch.ts';
import type { Waiting } from './events.ts';

/** Batches that a window may not have acknowledged: it does so once a frame, and what comes after the first should not wait for the next frame. */
const MOST_AHEAD = 3;
/** Milliseconds between two batches of the same frame. */
const APART_MS = 5;

/**
 * Joins the deltas of one stream for one viewer: at most three batches are unacknowledged, so a slow or hidden window
 * makes batches larger, never a queue longer. Pure: no timers, the caller sends what `take` returns. What `take` holds
 * back goes with a later delta, or at the latest with the acknowledgement that is due.
 */
export interface Coalescer {
  push(delta: { text?: string; reasoning?: string; waiting?: Waiting | null }): void;
  /** Closes the stream; the last batch carries it. */
  end(end: StreamEnd): void;
  /** The next batch to send at `now` (milliseconds), or undefined while it has to wait or nothing is new. */
  take(now: number): StreamBatch | undefined;
  /** The window has shown this batch and all before it. */
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
  let takenAt = 0;
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
    take(now) {
      const nothingNew = text === '' && reasoning === '' && waiting === undefined && (end === undefined || endTaken);
      const ahead = seq - acknowledged;
      const tooSoon = ahead > 0 && end === undefined && now - takenAt < APART_MS;
      if (nothingNew || tooSoon || ahead >= MOST_AHEAD) return undefined;
      takenAt = now;
      seq += 1;
      const batch: StreamBatch = { ...stream, seq, text, reasoning, ...(waiting !== undefined && { waiting }), ...(end && { end }) };
      text = '';
      reasoning = '';
      waiting = undefined;
      endTaken = end !== undefined;
      return batch;
    },
    acknowledge(value) {
      if (value > acknowledged && value <= seq) acknowledged = value;
    },
    get seq() {
      return seq;
    },
    get finished() {
      return endTaken && acknowledged === seq;
    },
  };
}
