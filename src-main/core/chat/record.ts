import * as z from 'zod/mini';
import { recall, sayingsIn, type Sayings } from '../sayings.ts';
import type { AnswerMessage, ImageRef } from './message.ts';

const id = z.string().check(z.minLength(1));
const at = z.number();

const source = z.object({
  layer: z.string(),
  name: z.string(),
  shell: z.optional(z.string()),
  file: z.optional(z.string()),
  line: z.optional(z.number()),
});

const receipt = z.object({
  provider: z.string(),
  modelKey: z.string(),
  modelName: z.string(),
  host: z.optional(z.string()),
  keySource: z.optional(source),
  inputTokens: z.optional(z.number()),
  outputTokens: z.optional(z.number()),
  firstTokenMs: z.optional(z.number()),
  durationMs: z.number(),
});

const appError = z.object({
  code: z.string(),
  message: z.string(),
  action: z.optional(z.string()),
  detail: z.optional(z.string()),
});

/** How the sentences of an error were made, so that a later start can say them in another language. */
const sayings = z.record(z.string(), z.object({ template: z.string(), values: z.array(z.union([z.string(), z.number()])) }));

const image = z.object({
  id: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
  mime: z.enum(['image/png', 'image/jpeg', 'image/webp', 'image/gif']),
  width: z.number(),
  height: z.number(),
});

/** One line of a conversation's file. Lines are only ever added; later lines complete or replace earlier ones. */
const record = z.discriminatedUnion('kind', [
  /** First line of every file. */
  z.object({ kind: z.literal('chat'), v: z.literal(1), id, created: at }),
  /** `parent`: the message that it follows, null at the beginning; absent in older files, where it follows the last one. */
  z.object({ kind: z.literal('user'), id, at, text: z.string(), parent: z.optional(z.nullable(id)), images: z.optional(z.array(image)) }),
  /** From here on the conversation has a model of its own; `null`: it follows its window again. */
  z.object({ kind: z.literal('model'), at, modelKey: z.nullable(z.string()) }),
  /** An answer began; `replaces` names the answer that a retry repeats, `continues` says that it goes on where `parent` was cut. */
  z.object({ kind: z.literal('begin'), id, at, parent: z.optional(id), replaces: z.optional(id), continues: z.optional(z.literal(true)) }),
  /** A checkpoint of a running answer, so that a crash keeps what arrived. */
  z.object({ kind: z.literal('delta'), id, text: z.string(), reasoning: z.string() }),
  /** The whole answer; its checkpoints are then of no more use. */
  z.object({
    kind: z.literal('answer'),
    id,
    at,
    text: z.string(),
    reasoning: z.string(),
    status: z.enum(['done', 'stopped', 'failed']),
    finish: z.optional(z.enum(['stop', 'length', 'filtered', 'refused', 'tool-call', 'other'])),
    error: z.optional(appError),
    // Whatever shape a newer version gives them: the answer counts without.
    sayings: z.optional(z.unknown()),
    receipt: z.optional(receipt),
  }),
  /** The person went to another version; `leaf` is the last message that is then shown. */
  z.object({ kind: z.literal('show'), leaf: id }),
  /** An empty title is none: the first words count again. */
  z.object({ kind: z.literal('title'), title: z.string() }),
  z.object({ kind: z.literal('pin'), pinned: z.boolean() }),
  /** The system prompt from here on; empty for none. */
  z.object({ kind: z.literal('system'), text: z.string() }),
]);

/** See the schema above, one shape per `kind`. */
export type ChatRecord =
  | { kind: 'chat'; v: 1; id: string; created: number }
  | { kind: 'user'; id: string; at: number; text: string; parent?: string | null; images?: ImageRef[] }
  | { kind: 'model'; at: number; modelKey: string | null }
  | { kind: 'begin'; id: string; at: number; parent?: string; replaces?: string; continues?: true }
  | { kind: 'delta'; id: string; text: string; reasoning: string }
  | ({ kind: 'answer'; status: 'done' | 'stopped' | 'failed' } & Omit<AnswerMessage, 'role' | 'status' | 'versions' | 'continues'>)
  | { kind: 'show'; leaf: string }
  | { kind: 'title'; title: string }
  | { kind: 'pin'; pinned: boolean }
  | { kind: 'system'; text: string };

/** How every line begins. */
const STARTS = /\{"kind":"/g;

/** One record as a line, newline included. */
export function formatRecord(value: ChatRecord): string {
  return `${JSON.stringify(withSentences(value))}\n`;
}

/** A record as it is written: with how the sentences of a failure were made. */
export function withSentences(value: ChatRecord): ChatRecord & { sayings?: Sayings } {
  const made = value.kind === 'answer' && value.error ? sayingsIn(value.error) : undefined;
  return made ? { ...value, sayings: made } : value;
}

/** The records of a file. Lines that are torn, damaged or of a later version are left out and counted. */
export function parseRecords(text: string): { records: ChatRecord[]; damaged: number } {
  const records: ChatRecord[] = [];
  let damaged = 0;
  for (const line of text.split('\n')) {
    if (line === '') continue;
    const value = parseLine(line);
    if (value) records.push(value);
    else damaged += 1;
    if (!value) records.push(...rescued(line));
  }
  return { records, damaged };
}

/**
 * The whole records in a damaged line. What damaged it may have taken its line break, so that two stand on one line, or
 * one has something behind it. No record holds the beginning of another: quotation marks within are escaped.
 */
function rescued(line: string): ChatRecord[] {
  const starts = [...line.matchAll(STARTS)].map(({ index }) => index);
  return starts.flatMap((start, place) => wholeRecord(line.slice(start, starts[place + 1])) ?? []);
}

/** A record that a piece of a line begins with. */
function wholeRecord(piece: string): ChatRecord | undefined {
  return parseLine(piece) ?? parseLine(piece.slice(0, piece.lastIndexOf('}') + 1));
}

/** Whether a last line without its line break is a record all the same, and must not be taken for torn. */
export const holdsRecord = (line: string): boolean => rescued(line).length > 0;

/** Whether a file has whole lines and not one of them is JSON, so that no version of the app can read any of it. */
export function isUnreadable(text: string): boolean {
  const lines = text.split('\n').slice(0, -1).filter((line) => line !== '');
  return lines.length > 0 && lines.every((line) => jsonOf(line) === undefined && !holdsRecord(line));
}

function jsonOf(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

function parseLine(line: string): ChatRecord | undefined {
  const parsed = record.safeParse(jsonOf(line));
  if (!parsed.success) return undefined;
  // The schema is looser than the type only in strings that a newer version may have added values to.
  if (parsed.data.kind !== 'answer') return parsed.data as ChatRecord;
  const { sayings: made, ...answer } = parsed.data;
  recall(sayings.safeParse(made).data);
  return answer as ChatRecord;
}
