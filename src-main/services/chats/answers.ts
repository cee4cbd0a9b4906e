import type { StreamBatch, StreamSnapshot } from '../../core/chat/batch.ts';
import { createCoalescer, type Coalescer } from '../../core/chat/coalesce.ts';
import type { ChatTurn, StreamChat } from '../../core/chat/events.ts';
import type { ChatRecord } from '../../core/chat/record.ts';
import type { Route } from '../../core/models/route.ts';
import { AnswerRun } from './answer-run.ts';

/** What the answers need of the outside. */
export interface AnswerPorts {
  send: StreamChat;
  append(chatId: string, records: ChatRecord | readonly ChatRecord[], options?: { durable?: boolean }): Promise<void>;
  /** Sends a batch to one window. */
  emit(viewer: number, batch: StreamBatch): void;
  /** An answer began or ended. */
  changed(chatId: string): void;
  /** Milliseconds since the epoch. */
  now(): number;
  newId(): string;
}

/** Answers that are being written, and the windows that watch them. A window that goes away never stops an answer. */
export interface Answers {
  /**
   * `parent` is the message that is answered, or with `continues` the answer that goes on; `replaces` the answer that is asked for again. The
   * request goes out when `asked` and its own beginning are on the disk.
   */
  start(question: { chatId: string; route: Route; turns: ChatTurn[]; parent: string; replaces?: string; continues?: true; viewer: number; asked?: readonly ChatRecord[] }): Promise<StreamSnapshot>;
  /** Resolves when what had arrived is on the disk; unknown and ended streams are of no account. */
  stop(streamId: string): Promise<void>;
  stopAll(): Promise<void>;
  acknowledge(viewer: number, streamId: string, seq: number): void;
  /** How many answers have ended so far: while it stays the same, no file lacks the end of one. */
  ended(): number;
  /** Lets a window watch the answer that runs in a conversation, from where it stands. */
  watch(viewer: number, chatId: string): StreamSnapshot | undefined;
  /** Forgets a window that closed or was reloaded. */
  forget(viewer: number): void;
  running(): { chatId: string; streamId: string }[];
}

interface Stream {
  answer: AnswerRun;
  viewers: Map<number, Coalescer>;
}

/** Starts with no answers. */
export function createAnswers(ports: AnswerPorts): Answers {
  const streams = new Map<string, Stream>();
  let ended = 0;

  const flush = (stream: Stream) => {
    for (const [viewer, coalescer] of stream.viewers) {
      const batch = coalescer.take(ports.now());
      if (batch) ports.emit(viewer, batch);
      if (coalescer.finished) stream.viewers.delete(viewer);
    }
    if (stream.answer.ended && stream.viewers.size === 0) streams.delete(stream.answer.streamId);
  };

  const join = (stream: Stream, viewer: number): StreamSnapshot => {
    const { streamId, chatId, answerId, provider, text, reasoning, waiting } = stream.answer;
    const seq = stream.viewers.get(viewer)?.seq ?? 0;
    stream.viewers.set(viewer, createCoalescer({ streamId, chatId }, seq));
    return { streamId, answerId, provider, seq, text, reasoning, ...(waiting && { waiting }) };
  };

  return {
    async start({ chatId, route, turns, viewer, asked = [], ...place }) {
      const answerId = ports.newId();
      const viewers: Stream['viewers'] = new Map();
      const begun = ports.append(chatId, [...asked, { kind: 'begin', id: answerId, at: ports.now(), ...place }]).then(() => {
        streams.set(answer.streamId, stream);
        return join(stream, viewer);
      });
      const answer = new AnswerRun({ streamId: ports.newId(), chatId, answerId, route, turns, ready: begun }, ports, {
        delta(piece) {
          for (const coalescer of viewers.values()) coalescer.push(piece);
          flush(stream);
        },
        end(value) {
          ended += 1;
          for (const coalescer of viewers.values()) coalescer.end(value);
          flush(stream);
          ports.changed(chatId);
        },
      });
      const stream: Stream = { answer, viewers };
      const snapshot = await begun;
      ports.changed(chatId);
      return snapshot;
    },
    ended: () => ended,
    async stop(streamId) {
      await streams.get(streamId)?.answer.stop();
    },
    async stopAll() {
      await Promise.all([...streams.values()].map((stream) => stream.answer.stop()));
    },
    acknowledge(viewer, streamId, seq) {
      const stream = streams.get(streamId);
      stream?.viewers.get(viewer)?.acknowledge(seq);
      if (stream) flush(stream);
    },
    watch(viewer, chatId) {
      const stream = [...streams.values()].find(({ answer }) => answer.chatId === chatId && !answer.ended);
      return stream && join(stream, viewer);
    },
    forget(viewer) {
      for (const stream of streams.values()) {
        stream.viewers.delete(viewer);
        flush(stream);
      }
    },
    running: () =>
      [...streams.values()]
        .filter(({ answer }) => !answer.ended)
        .map(({ answer }) => ({ chatId: answer.chatId, streamId: answer.streamId })),
  };
}
