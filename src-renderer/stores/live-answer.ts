import type { StreamBatch, StreamEnd, StreamSnapshot, Waiting } from '../../src-preload/contract.ts';

/** What became of a batch: joined, already known, or a hole before it. */
export type Taken = 'taken' | 'old' | 'gap';

/** The answer that is being written, kept outside React: batches append here, and a frame shows them. */
export class LiveAnswer {
  readonly streamId: string;
  readonly answerId: string;
  text: string;
  reasoning: string;
  /** Number of the last batch in the text. */
  seq: number;
  /** What the request waits for before it goes out. */
  waiting: Waiting | undefined;
  end: StreamEnd | undefined;

  constructor(snapshot: StreamSnapshot) {
    this.streamId = snapshot.streamId;
    this.answerId = snapshot.answerId;
    this.text = snapshot.text;
    this.reasoning = snapshot.reasoning;
    this.seq = snapshot.seq;
    this.waiting = snapshot.waiting;
  }

  /** Appends a batch if it is the next one. */
  take(batch: StreamBatch): Taken {
    if (batch.seq <= this.seq) return 'old';
    if (batch.seq > this.seq + 1) return 'gap';
    this.seq = batch.seq;
    this.text += batch.text;
    this.reasoning += batch.reasoning;
    if (batch.waiting !== undefined) this.waiting = batch.waiting ?? undefined;
    this.end = batch.end;
    return 'taken';
  }
}
