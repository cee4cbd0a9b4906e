import type { StreamBatch, StreamEnd, StreamSnapshot, Waiting } from '../../src-preload/contract.ts';

/** What became of a batch: joined, already known, or a hole before it. */
export type Taken = 'taken' | 'old' | 'gap';

/** Characters that come within one frame and that nobody reads in that time: from some 30,000 tokens a second on. */
const FLOOD = 2000;
/** Milliseconds for which they gather before they are shown. */
const FLOOD_MS = 100;

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
  /** Number of the last batch that main knows to be shown. */
  acknowledged: number;
  #shown = { length: 0, at: 0 };

  constructor(snapshot: StreamSnapshot) {
    this.streamId = snapshot.streamId;
    this.answerId = snapshot.answerId;
    this.text = snapshot.text;
    this.reasoning = snapshot.reasoning;
    this.seq = snapshot.seq;
    this.acknowledged = snapshot.seq;
    this.waiting = snapshot.waiting;
  }

  /** Nothing of it was said yet. */
  get isEmpty(): boolean {
    return this.text === '' && this.reasoning === '';
  }

  /**
   * Whether what has come is shown at `now` (milliseconds): mostly with the next frame, but in larger steps where it
   * comes faster than any eye can follow, because each step costs the page as much as the next one.
   */
  isDue(now: number): boolean {
    const length = this.text.length + this.reasoning.length;
    if (length - this.#shown.length > FLOOD && Math.abs(now - this.#shown.at) < FLOOD_MS) return false;
    this.#shown = { length, at: now };
    return true;
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
