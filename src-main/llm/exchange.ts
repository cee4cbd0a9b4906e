import type { Failure } from '../core/chat/failures/failure.ts';
import { SseEnd } from '../core/chat/sse-end.ts';

const LONGEST_TIMER_MS = 2 ** 31 - 1;

/** One HTTP exchange: ends when the caller aborts it, when the other side is silent for too long, or when it is closed. */
export class Exchange {
  /** What the bytes of the answer told so far. */
  readonly end = new SseEnd();
  /** The limit that was exceeded, in milliseconds, once it was. */
  silentMs: number | undefined;
  /** Why the answer is none, as its status and headers tell; SDKs wrap what is thrown, so it is kept here. */
  failure: Failure | undefined;
  /** The answer calls itself an event stream. */
  eventStream = false;
  readonly #controller = new AbortController();
  readonly #caller: AbortSignal;
  readonly #idleMs: number;
  #limitMs: number;
  #timer: NodeJS.Timeout | undefined;

  /** Both limits in milliseconds: until the first byte of the answer, and between any two of its parts. */
  constructor(caller: AbortSignal, limits: { firstByteMs: number; idleMs: number }) {
    this.#caller = caller;
    this.#idleMs = limits.idleMs;
    this.#limitMs = limits.firstByteMs;
    caller.addEventListener('abort', this.close, { once: true });
    if (caller.aborted) this.close();
    else this.watch();
  }

  get controller(): AbortController {
    return this.#controller;
  }

  /** A part of the answer has arrived. */
  saw(part: Uint8Array): void {
    this.end.push(part);
    this.#limitMs = this.#idleMs;
    if (this.#timer !== undefined) this.watch();
  }

  /** Begins a new wait for the other side. */
  watch(): void {
    this.rest();
    const limit = Math.min(this.#limitMs, LONGEST_TIMER_MS);
    this.#timer = setTimeout(() => {
      this.silentMs = limit;
      this.#controller.abort();
    }, limit);
  }

  /** Nobody waits for the other side: our own reader is busy. */
  rest(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  /** The answer is complete; what still may follow has `ms` milliseconds. */
  wait(ms: number): void {
    this.#limitMs = Math.min(this.#limitMs, ms);
  }

  /** Closes the connection, whatever its state. */
  readonly close = (): void => {
    this.rest();
    this.#caller.removeEventListener('abort', this.close);
    this.#controller.abort();
  };
}
