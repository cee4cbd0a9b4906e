const KEPT = 32;
const CARRIAGE_RETURN = 0x0d;
const DONE = /[\r\n]data: ?\[DONE\]/u;

/** Watches the raw bytes of an event stream for how it ends, which decoders do not tell. */
export class SseEnd {
  /** `data: [DONE]` has been seen. */
  done = false;
  /** Bytes so far. */
  bytes = 0;
  /** Bytes since the last blank line: of an event that is not complete yet. */
  openBytes = 0;
  #tail: Buffer = Buffer.from('\n');

  push(chunk: Uint8Array): void {
    this.bytes += chunk.length;
    const bytes = Buffer.concat([this.#tail, chunk]);
    // Looked for as bytes first: all of an answer passes here.
    this.done ||= bytes.includes('[DONE]') && DONE.test(bytes.toString('latin1'));
    const closed = endOfLastEvent(bytes);
    this.openBytes = closed > 0 ? bytes.length - closed : this.openBytes + chunk.length;
    this.#tail = Buffer.from(bytes.subarray(-KEPT));
  }

  /** The last event is complete: a blank line closes it, or nothing was sent at all. */
  get whole(): boolean {
    return this.bytes === 0 || /(?:\r\n\r\n|\n\n|\r\r)$/u.test(this.#tail.toString('latin1'));
  }
}

/** Where the last blank line ends; 0 when there is none. */
function endOfLastEvent(bytes: Buffer): number {
  const blanks = bytes.includes(CARRIAGE_RETURN) ? ['\n\n', '\r\n\r\n', '\r\r'] : ['\n\n'];
  const ends = blanks.map((blank) => ({ at: bytes.lastIndexOf(blank), length: blank.length }));
  return Math.max(...ends.map(({ at, length }) => (at < 0 ? 0 : at + length)));
}
