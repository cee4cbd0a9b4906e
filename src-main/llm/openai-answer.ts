import type { ChatEvent } from '../core/chat/events.ts';
import { readOpenAiChunk } from '../core/chat/openai-chunk.ts';
import type { OpenAiChunk } from '../core/chat/openai-chunk.ts';
import { badStream, cut, notAnApi, reportedError } from '../core/chat/stream-failure.ts';
import type { Route } from '../core/models/route.ts';
import { AttemptFailure } from './attempt-failure.ts';

/** An answer while it arrives: what was said so far, and whether it is complete. */
export class OpenAiAnswer {
  /** Something was shown to the person. */
  shown = false;
  /** At least one event was a model's. */
  recognised = false;
  readonly #route: Route;
  #finish: OpenAiChunk['finish'];
  #usage: OpenAiChunk['usage'];

  constructor(route: Route) {
    this.#route = route;
  }

  /** A finish reason has arrived; nothing that fails afterwards spoils the answer. */
  get complete(): boolean {
    return this.#finish !== undefined;
  }

  /** Takes one event; objects that say nothing are passed over, as servers send them to keep a connection alive. */
  take(value: unknown): ChatEvent[] {
    if (typeof value !== 'object' || value === null) throw new AttemptFailure(badStream(this.#route));
    const chunk = readOpenAiChunk(value);
    if (chunk === undefined) return [];
    this.recognised = true;
    this.#finish = chunk.finish ?? this.#finish;
    this.#usage = chunk.usage ?? this.#usage;
    const events: ChatEvent[] = [];
    if (chunk.reasoning !== '') events.push({ type: 'reasoning', text: chunk.reasoning });
    if (chunk.text !== '') events.push({ type: 'text', text: chunk.text });
    this.shown ||= events.length > 0;
    return events;
  }

  /** Takes an answer that came in one piece, as with `extra_body: {"stream": false}`. */
  takeWhole(body: string): ChatEvent[] {
    let value: unknown;
    try {
      value = JSON.parse(body);
    } catch {
      throw new AttemptFailure(notAnApi(this.#route, 'something that is not an answer'));
    }
    if (typeof value === 'object' && value !== null && 'error' in value && value.error) throw new AttemptFailure(reportedError(value, this.#route));
    const events = this.take(value);
    if (!this.recognised) throw new AttemptFailure(notAnApi(this.#route, 'a document that is not an answer'));
    this.#finish ??= 'stop';
    return events;
  }

  /** The closing events. `end`: how the bytes ended. Throws if the answer is not complete. */
  close(end: { done: boolean; bytes: number; eventStream: boolean }): ChatEvent[] {
    if (!this.complete && !end.done) {
      const strange = end.bytes > 0 && !this.recognised && !end.eventStream;
      throw new AttemptFailure(strange ? notAnApi(this.#route, 'something that is not an answer') : cut(this.#route, end.bytes > 0));
    }
    const usage: ChatEvent[] = this.#usage === undefined ? [] : [{ type: 'usage', ...this.#usage }];
    return [...usage, { type: 'finish', reason: this.#finish ?? 'stop' }];
  }
}
