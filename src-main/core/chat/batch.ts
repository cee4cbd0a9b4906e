import type { AppError } from '../result.ts';
import type { Provider } from '../models/protocol.ts';
import type { FinishReason, Waiting } from './events.ts';
import type { Receipt } from './message.ts';

/** How a stream ended: exactly one of these closes it. */
export interface StreamEnd {
  status: 'done' | 'stopped' | 'failed';
  finish?: FinishReason;
  error?: AppError;
  receipt: Receipt;
}

/** The deltas since the last batch, joined. The window acknowledges each `seq` before the next is sent. */
export interface StreamBatch {
  streamId: string;
  chatId: string;
  /** Counts from 1 without gaps. */
  seq: number;
  text: string;
  reasoning: string;
  /** What the request waits for, when that has changed; `null`: it goes on. */
  waiting?: Waiting | null;
  end?: StreamEnd;
}

/** All of a stream so far, for a window that joins late; batches after `seq` follow. */
export interface StreamSnapshot {
  streamId: string;
  answerId: string;
  /** Who is writing it. */
  provider: Provider;
  seq: number;
  text: string;
  reasoning: string;
  /** What the request waits for before it goes out. */
  waiting?: Waiting;
}
