import { EventStreamDecoder, type StreamEvent } from '../core/chat/event-stream.ts';

/** The server reports an error instead of going on. */
export class ReportedInStream extends Error {
  /** What it reports. */
  readonly error: unknown;

  constructor(error: unknown) {
    super('the server reported an error inside its stream');
    this.name = 'ReportedInStream';
    this.error = error;
  }
}

/** Values of events that came together, and why nothing follows them. */
interface Group {
  values: unknown[];
  ended?: { failure?: unknown };
}

/**
 * The values of an event stream of JSON, those that came together as one group, until `[DONE]` or the end of the bytes.
 * Fails with a `SyntaxError` for what is not JSON and with `ReportedInStream`; what came before is given first.
 */
export async function* readEvents(body: AsyncIterable<Uint8Array>): AsyncGenerator<unknown[], void, void> {
  const decoder = new EventStreamDecoder();
  for await (const part of body) {
    const { values, ended } = groupOf(decoder.push(part));
    if (values.length > 0) yield values;
    if (ended) return close(ended);
  }
  const { values, ended } = groupOf(decoder.end());
  if (values.length > 0) yield values;
  if (ended) close(ended);
}

function close(ended: { failure?: unknown }): void {
  if ('failure' in ended) throw ended.failure;
}

function groupOf(events: readonly StreamEvent[]): Group {
  const values: unknown[] = [];
  try {
    for (const event of events) {
      if (event.data === '[DONE]') return { values, ended: {} };
      values.push(valueOf(event));
    }
  } catch (failure) {
    return { values, ended: { failure } };
  }
  return { values };
}

function valueOf({ event, data }: StreamEvent): unknown {
  const value: unknown = JSON.parse(data);
  const error = typeof value === 'object' && value !== null && 'error' in value ? value.error : undefined;
  if (error || event === 'error') throw new ReportedInStream(error || value);
  return value;
}
