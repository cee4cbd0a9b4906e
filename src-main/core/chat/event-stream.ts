/** One event of a stream. `event` is empty where the server does not name it. */
export interface StreamEvent {
  event: string;
  data: string;
}

/**
 * Turns the bytes of an event stream into events (HTML standard, 9.2.6), with one departure: an event whose last blank
 * line was left out counts at the end. Works on all that a part brings at once, because a model may send hundreds of
 * events in one.
 */
export class EventStreamDecoder {
  readonly #decoder = new TextDecoder();
  /** Text since the last line end. Never searched, so that a line in many small parts takes no longer than in one. */
  #openLine = '';
  #afterReturn = false;
  #event = '';
  #data: string[] = [];

  /** The events that these bytes complete. */
  push(bytes: Uint8Array): StreamEvent[] {
    const text = this.#withUnixLineEnds(this.#decoder.decode(bytes, { stream: true }));
    const end = text.lastIndexOf('\n') + 1;
    if (end === 0) {
      this.#openLine += text;
      return [];
    }
    const lines = this.#openLine + text.slice(0, end);
    this.#openLine = text.slice(end);
    return this.#read(lines);
  }

  /** What is left when no more bytes come. */
  end(): StreamEvent[] {
    return this.#read(`${this.#openLine}${this.#decoder.decode()}\n\n`);
  }

  /** A line end of two characters may be cut between them. */
  #withUnixLineEnds(text: string): string {
    const rest = this.#afterReturn && text.startsWith('\n') ? text.slice(1) : text;
    if (text !== '') this.#afterReturn = text.endsWith('\r');
    return rest.includes('\r') ? rest.replace(/\r\n?/g, '\n') : rest;
  }

  #read(lines: string): StreamEvent[] {
    const events: StreamEvent[] = [];
    for (let from = 0; from < lines.length; ) {
      const end = lines.indexOf('\n', from);
      if (end === from) this.#close(events);
      else this.#take(lines.slice(from, end));
      from = end + 1;
    }
    return events;
  }

  #close(events: StreamEvent[]): void {
    if (this.#data.length > 0) events.push({ event: this.#event, data: this.#data.join('\n') });
    this.#event = '';
    this.#data = [];
  }

  /** Fields that say nothing to a chat (`id`, `retry`) and comments are passed over. */
  #take(line: string): void {
    const colon = line.indexOf(':');
    const name = colon < 0 ? line : line.slice(0, colon);
    if (name !== 'data' && name !== 'event') return;
    const value = colon < 0 ? '' : line.slice(line[colon + 1] === ' ' ? colon + 2 : colon + 1);
    if (name === 'data') this.#data.push(value);
    else this.#event = value;
  }
}
