import type { Chunk } from '../core/chat/chunk.ts';
import type { ChatEvent, FinishReason } from '../core/chat/events.ts';
import type { Arrived } from '../core/chat/failures/arrived.ts';
import { badStream, cut, notAnApi, reportedError } from '../core/chat/failures/stream-failure.ts';
import type { Route } from '../core/models/route.ts';
import { say } from '../core/say.ts';
import { AttemptFailure } from './attempt-failure.ts';

type Read = (value: unknown) => Chunk | undefined;

/** An answer while it arrives: what was said so far, and whether it is complete. */
export class Answer {
  /** Something was shown to the person. */
  shown = false;
  /** At least one event was a model's. */
  recognised = false;
  #spoken = false;
  readonly #route: Route;
  readonly #oneShot: boolean;
  readonly #read: Read;
  #finish: Chunk['finish'];
  /** What the text or a tool call says of the end, where the protocol's own word is `stop`. */
  #plainEnd: FinishReason = 'stop';
  #usage: Chunk['usage'];

  /** `read`: the protocol's reading of one event. `oneShot`: nobody can go on where it is cut. */
  constructor(route: Route, read: Read, oneShot = false) {
    this.#route = route;
    this.#oneShot = oneShot;
    this.#read = read;
  }

  /** A finish reason has arrived; nothing that fails afterwards spoils the answer. */
  get complete(): boolean {
    return this.#finish !== undefined;
  }

  /** What there is of it when it fails after so many bytes. */
  arrived(bytes: number): Arrived {
    if (this.#spoken && !this.#oneShot) return 'text';
    return bytes > 0 ? 'bytes' : 'nothing';
  }

  /** Takes events that came together and joins what they say. What stands before one that cannot be taken is given before that is thrown. */
  *take(events: readonly unknown[]): Generator<ChatEvent, void, void> {
    const said: ChatEvent[] = [];
    try {
      for (const event of events) this.#takeOne(event, said);
    } catch (error) {
      yield* said;
      throw error;
    }
    yield* said;
  }

  /** Objects that say nothing are passed over, as servers send them to keep a connection alive. */
  #takeOne(value: unknown, said: ChatEvent[]): void {
    if (typeof value !== 'object' || value === null) throw new AttemptFailure(badStream(this.#route));
    const chunk = this.#read(value);
    if (chunk === undefined) return;
    if (chunk.error !== undefined) throw new AttemptFailure(reportedError(chunk.error, this.#route));
    this.recognised = true;
    this.#finish = chunk.finish ?? this.#finish ?? (chunk.end === true ? 'stop' : undefined);
    if (chunk.refused === true) this.#plainEnd = 'refused';
    else if (chunk.calledTool === true) this.#plainEnd = 'tool-call';
    if (chunk.usage !== undefined) this.#usage = { ...this.#usage, ...chunk.usage };
    if (chunk.reasoning !== '') addTo(said, 'reasoning', chunk.reasoning);
    if (chunk.text !== '') addTo(said, 'text', chunk.text);
    this.#spoken ||= chunk.text !== '';
    this.shown ||= said.length > 0;
  }

  /** Takes an answer that came in one piece, as with `extra_body: {"stream": false}`; a list holds the events of a stream. */
  takeWhole(body: string): ChatEvent[] {
    let value: unknown;
    try {
      value = JSON.parse(body);
    } catch {
      throw new AttemptFailure(notAnApi(this.#route, say`something that is not an answer`));
    }
    if (typeof value === 'object' && value !== null && 'error' in value && value.error) throw new AttemptFailure(reportedError(value, this.#route));
    const events = [...this.take(Array.isArray(value) ? value : [value])];
    if (!this.recognised) throw new AttemptFailure(notAnApi(this.#route, say`a document that is not an answer`));
    this.#finish ??= 'stop';
    return events;
  }

  /** The closing events. `end`: how the bytes ended. Throws if the answer is not complete. */
  close(end: { done: boolean; bytes: number; eventStream: boolean }): ChatEvent[] {
    if (!this.complete && !end.done) {
      const strange = end.bytes > 0 && !this.recognised && !end.eventStream;
      throw new AttemptFailure(strange ? notAnApi(this.#route, say`something that is not an answer`) : cut(this.#route, this.arrived(end.bytes)));
    }
    const { inputTokens, outputTokens } = this.#usage ?? {};
    const usage: ChatEvent[] = inputTokens === undefined || outputTokens === undefined ? [] : [{ type: 'usage', inputTokens, outputTokens }];
    const finish = this.#finish ?? 'stop';
    return [...usage, { type: 'finish', reason: finish === 'stop' ? this.#plainEnd : finish }];
  }
}

/** Goes on where the last event is of the same kind. */
function addTo(said: ChatEvent[], type: 'text' | 'reasoning', text: string): void {
  const last = said.at(-1);
  if (last?.type === type) last.text += text;
  else said.push({ type, text });
}
