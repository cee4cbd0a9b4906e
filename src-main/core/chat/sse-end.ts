const KEPT = 32;
const DONE = /[\r\n]data: ?\[DONE\]/u;

/** Watches the raw bytes of an event stream for how it ends, which decoders do not tell. */
export class SseEnd {
  /** `data: [DONE]` has been seen. */
  done = false;
  /** Bytes so far. */
  bytes = 0;
  #tail = '\n';

  push(chunk: Uint8Array): void {
    this.bytes += chunk.length;
    const text = this.#tail + Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength).toString('latin1');
    this.done ||= DONE.test(text);
    this.#tail = text.slice(-KEPT);
  }

  /** The last event is complete: a blank line closes it, or nothing was sent at all. */
  get whole(): boolean {
    return this.bytes === 0 || /(?:\r\n\r\n|\n\n|\r\r)$/u.test(this.#tail);
  }
}
