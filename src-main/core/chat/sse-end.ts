const KEPT = 32;
const BLANK_LINES = ['\n\n', '\r\n\r\n', '\r\r'];
const DONE = /[\r\n]data: ?\[DONE\]/u;

/** Watches the raw bytes of an event stream for how it ends, which decoders do not tell. */
export class SseEnd {
  /** `data: [DONE]` has been seen. */
  done = false;
  /** Bytes so far. */
  bytes = 0;
  /** Bytes since the last blank line: of an event that is not complete yet. */
  openBytes = 0;
  #tail = '\n';

  push(chunk: Uint8Array): void {
    this.bytes += chunk.length;
    const text = this.#tail + Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength).toString('latin1');
    this.done ||= DONE.test(text);
    const closed = endOfLastEvent(text);
    this.openBytes = closed > 0 ? text.length - closed : this.openBytes + chunk.length;
    this.#tail = text.slice(-KEPT);
  }

  /** The last event is complete: a blank line closes it, or nothing was sent at all. */
  get whole(): boolean {
    return this.bytes === 0 || /(?:\r\n\r\n|\n\n|\r\r)$/u.test(this.#tail);
  }
}

/** Where the last blank line in a text ends; 0 when there is none. */
function endOfLastEvent(text: string): number {
  const ends = BLANK_LINES.map((blank) => ({ at: text.lastIndexOf(blank), length: blank.length }));
  return Math.max(...ends.map(({ at, length }) => (at < 0 ? 0 : at + length)));
}
