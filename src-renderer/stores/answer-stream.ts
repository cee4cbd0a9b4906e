import type { StoreApi } from 'zustand/vanilla';
import type { AnswerMessage, StreamBatch, StreamEnd, StreamSnapshot } from '../../src-preload/contract.ts';
import type { BridgeCall } from '../bridge.ts';
import { withEndedAnswer, withRunningAnswer, type ChatState } from './chat-state.ts';
import { LiveAnswer, type Taken } from './live-answer.ts';

/** What following a stream needs of the outside. */
export interface StreamPorts {
  call: BridgeCall;
  /** Runs once before the next paint: `requestAnimationFrame`. */
  nextFrame(run: () => void): void;
  /** Milliseconds since the epoch. */
  now(): number;
}

/** The stream that runs into the conversation on screen: its batches in, at most one change of the state a frame out. */
export class AnswerStream {
  readonly #state: StoreApi<ChatState>;
  readonly #ports: StreamPorts;
  #live: LiveAnswer | null = null;
  #lastEnded = '';
  #frameAsked = false;
  /** Calls whose answer may begin a stream. */
  #expected = 0;
  /** Batches that came meanwhile and whose stream may be about to be ours. */
  #held: StreamBatch[] = [];

  constructor(state: StoreApi<ChatState>, ports: StreamPorts) {
    this.#state = state;
    this.#ports = ports;
  }

  /** The running answer's text so far, or null when `answerId` is not running. */
  live(answerId: string): LiveAnswer | null {
    return this.#live?.answerId === answerId ? this.#live : null;
  }

  /** Whether this is the stream that ended last. */
  hasEnded(streamId: string): boolean {
    return streamId === this.#lastEnded;
  }

  /** Lets go of the answer that was running on screen. */
  forget(): void {
    this.#live = null;
  }

  /** Shows an answer that is being written from here on; `more` is what its message takes over. */
  follow(snapshot: StreamSnapshot, more: Partial<AnswerMessage> = {}): void {
    this.#live = new LiveAnswer(snapshot);
    const { streamId, answerId, provider } = snapshot;
    this.#state.setState(({ messages, frame }) => ({
      messages: withRunningAnswer(messages, snapshot, this.#ports.now(), more),
      live: { streamId, answerId, demo: provider === 'demo' },
      frame: frame + 1,
    }));
  }

  /** A call is under way whose answer may begin a stream: until `release`, batches of unknown streams are held. */
  hold(): void {
    this.#expected += 1;
  }

  /** Held batches join their stream; those that do not continue it belong to an earlier watch of it. */
  release(): void {
    this.#expected -= 1;
    const held = this.#held;
    this.#held = [];
    for (const batch of held) {
      if (this.#live?.streamId === batch.streamId) this.#take(this.#live, batch);
      else this.#holdOrRefuse(batch);
    }
  }

  /** Whether a call is under way. */
  get isHolding(): boolean {
    return this.#expected > 0;
  }

  /** Takes one batch of any stream that main sends to this window. `gap`: something is missing before it. */
  receive(batch: StreamBatch): Taken {
    if (this.#live?.streamId === batch.streamId) return this.#take(this.#live, batch);
    this.#holdOrRefuse(batch);
    return 'old';
  }

  #holdOrRefuse(batch: StreamBatch): void {
    if (this.isHolding) this.#held.push(batch);
    else this.#acknowledge(batch);
  }

  /** What is not the next batch is acknowledged at once, so that main goes on. */
  #take(live: LiveAnswer, batch: StreamBatch): Taken {
    const isFirst = live.isEmpty;
    const taken = live.take(batch);
    if (taken !== 'taken') this.#acknowledge(batch);
    else {
      // The page makes the first words ready before the frame that paints them.
      if (isFirst && !live.end) this.#grow();
      this.#askForFrame();
    }
    return taken;
  }

  #askForFrame(): void {
    if (this.#frameAsked) return;
    this.#frameAsked = true;
    this.#ports.nextFrame(() => this.#onFrame());
  }

  /** Shows what arrived since the last frame, then lets main send more. */
  #onFrame(): void {
    this.#frameAsked = false;
    const live = this.#live;
    if (live === null) return;
    if (live.end) this.#end(live, live.end);
    else if (live.isDue(this.#ports.now())) this.#grow();
    else this.#askForFrame();
    if (live.seq === live.acknowledged) return;
    live.acknowledged = live.seq;
    this.#acknowledge(live);
  }

  /** Shows the running answer as it stands. */
  #grow(): void {
    this.#state.setState(({ frame }) => ({ frame: frame + 1 }));
  }

  #end(live: LiveAnswer, end: StreamEnd): void {
    this.#live = null;
    this.#lastEnded = live.streamId;
    this.#state.setState(({ messages }) => ({ messages: withEndedAnswer(messages, live, end), live: null }));
  }

  /** Main needs no answer to this, and a stream that it has forgotten is of no account. */
  #acknowledge({ streamId, seq }: { streamId: string; seq: number }): void {
    this.#ports.call('chat.acknowledge', { streamId, seq }).catch(() => undefined);
  }
}
