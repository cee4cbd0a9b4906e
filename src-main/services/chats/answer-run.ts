import type { StreamEnd } from '../../core/chat/batch.ts';
import type { ChatEvent, ChatTurn, FinishReason, Waiting } from '../../core/chat/events.ts';
import type { Receipt } from '../../core/chat/message.ts';
import type { Provider } from '../../core/models/protocol.ts';
import type { Route } from '../../core/models/route.ts';
import { toAppError } from '../../core/result.ts';
import type { AnswerPorts } from './answers.ts';

const CHECKPOINT_CHARACTERS = 4096;
const CHECKPOINT_MS = 2000;

export interface AnswerRequest {
  streamId: string;
  chatId: string;
  answerId: string;
  route: Route;
  turns: ChatTurn[];
  /** The question is on the disk, and somebody hears the answer. Until then the request waits; if it fails, there is no answer. */
  ready: Promise<unknown>;
}

export interface AnswerListener {
  delta(piece: { text?: string; reasoning?: string; waiting?: Waiting | null }): void;
  /** Called once, after the answer is on the disk. */
  end(end: StreamEnd): void;
}

type Ending = Pick<StreamEnd, 'status' | 'finish' | 'error'>;

/** One answer from its request to its end: done, stopped or failed, exactly once. */
export class AnswerRun {
  readonly streamId: string;
  readonly chatId: string;
  readonly answerId: string;
  readonly provider: Provider;
  text = '';
  reasoning = '';
  /** What the request waits for before it goes out. */
  waiting: Waiting | null = null;
  ended = false;
  readonly #request: AnswerRequest;
  readonly #ports: AnswerPorts;
  readonly #listener: AnswerListener;
  readonly #controller = new AbortController();
  readonly #finished: Promise<void>;
  #begun: number;
  /** What no checkpoint holds yet; kept apart, because cutting it out of a long text costs as much as copying all of it. */
  #unsaved = { text: '', reasoning: '' };
  #savedAt: number;
  #saving = false;
  #firstTokenMs: number | undefined;
  #usage: { inputTokens: number; outputTokens: number } | undefined;
  #finish: FinishReason | undefined;

  /** Makes the request ready at once. */
  constructor(request: AnswerRequest, ports: AnswerPorts, listener: AnswerListener) {
    this.streamId = request.streamId;
    this.chatId = request.chatId;
    this.answerId = request.answerId;
    this.provider = request.route.provider;
    this.#request = request;
    this.#ports = ports;
    this.#listener = listener;
    this.#begun = ports.now();
    this.#savedAt = this.#begun;
    this.#finished = this.#run();
  }

  /** Aborts the request; resolves when the end is on the disk. */
  async stop(): Promise<void> {
    this.#controller.abort();
    await this.#finished;
  }

  async #run(): Promise<void> {
    const isReady = this.#request.ready.then(
      () => {
        this.#begun = this.#ports.now();
        return true;
      },
      () => {
        this.#controller.abort();
        return false;
      },
    );
    const ending = await this.#consume();
    if (!(await isReady)) return;
    const end: StreamEnd = { ...ending, receipt: this.#receipt() };
    const { chatId, answerId } = this.#request;
    const { text, reasoning } = this;
    const record = { kind: 'answer' as const, id: answerId, at: this.#ports.now(), text, reasoning, ...end };
    const saved = await this.#ports.append(chatId, record).then(() => end, (error: unknown) => unsaved(end, error));
    this.ended = true;
    this.#listener.end(saved);
  }

  async #consume(): Promise<Ending> {
    const { route, turns, ready } = this.#request;
    const { signal } = this.#controller;
    try {
      for await (const event of this.#ports.send({ route, turns, ready }, signal)) this.#take(event);
    } catch (error) {
      if (!signal.aborted) return { status: 'failed', error: toAppError(error), ...this.#finishPart() };
    }
    return { status: signal.aborted ? 'stopped' : 'done', ...this.#finishPart() };
  }

  #finishPart(): { finish?: FinishReason } {
    return this.#finish === undefined ? {} : { finish: this.#finish };
  }

  #take(event: ChatEvent): void {
    switch (event.type) {
      case 'text':
      case 'reasoning':
        this.#grow(event.type, event.text);
        break;
      case 'waiting':
        this.waiting = event.waiting;
        this.#listener.delta({ waiting: event.waiting });
        break;
      case 'usage':
        this.#usage = { inputTokens: event.inputTokens, outputTokens: event.outputTokens };
        break;
      case 'finish':
        this.#finish = event.reason;
        break;
    }
    this.#checkpoint();
  }

  #grow(part: 'text' | 'reasoning', piece: string): void {
    this.#firstTokenMs ??= this.#ports.now() - this.#begun;
    this[part] += piece;
    this.#unsaved[part] += piece;
    this.#listener.delta({ [part]: piece });
  }

  /**
   * Keeps what arrived at most 2 s or 4 K characters behind, so that a crash loses no more than that and what comes while
   * one checkpoint is being written: that goes into the next one, so that a fast answer never queues up writes.
   */
  #checkpoint(): void {
    const now = this.#ports.now();
    const length = this.#unsaved.text.length + this.#unsaved.reasoning.length;
    if (this.#saving || length === 0 || (length < CHECKPOINT_CHARACTERS && now - this.#savedAt < CHECKPOINT_MS)) return;
    const { chatId, answerId } = this.#request;
    const written = this.#ports.append(chatId, { kind: 'delta', id: answerId, ...this.#unsaved }, { durable: false });
    this.#unsaved = { text: '', reasoning: '' };
    this.#savedAt = now;
    this.#saving = true;
    // A checkpoint that fails is made good by the end of the answer, which reports its own failure.
    written.catch(() => undefined).finally(() => {
      this.#saving = false;
    });
  }

  #receipt(): Receipt {
    const { route } = this.#request;
    return {
      provider: route.provider,
      modelKey: route.modelKey,
      modelName: route.name,
      ...(route.endpoint !== undefined && { host: new URL(route.endpoint).host }),
      ...(route.key && { keySource: route.key.source }),
      ...this.#usage,
      ...(this.#firstTokenMs !== undefined && { firstTokenMs: this.#firstTokenMs }),
      durationMs: this.#ports.now() - this.#begun,
    };
  }
}

function unsaved(end: StreamEnd, error: unknown): StreamEnd {
  return { ...end, status: 'failed', error: toAppError(error) };
}
