import * as z from 'zod/mini';
import type { StreamBatch, StreamSnapshot } from '../src-main/core/chat/batch.ts';
import type { ChatSummary, Message } from '../src-main/core/chat/message.ts';
import type { Explanation } from '../src-main/core/explain/explanation.ts';
import type { Finding, ModelView, Selection } from '../src-main/core/models/view.ts';
import type { Result } from '../src-main/core/result.ts';
import type { ShellEnvironmentView } from '../src-main/services/shell-environment.ts';
import type { VaultView } from '../src-main/services/vault.ts';

export type { StreamBatch, StreamEnd, StreamSnapshot } from '../src-main/core/chat/batch.ts';
export type { AnswerMessage, ChatSummary, Message, Receipt, UserMessage } from '../src-main/core/chat/message.ts';
export type { ExplainedValue, Explanation } from '../src-main/core/explain/explanation.ts';
export type { Finding, ModelView, Selection, Unusable } from '../src-main/core/models/view.ts';
export type { Source } from '../src-main/core/provenance.ts';
export type { AppError, ErrorAction, ErrorCode, Result } from '../src-main/core/result.ts';

/** All that a window shows of main's state, replaced whole when `rev` grows. It holds no secret and no part of one. */
export interface Projection {
  rev: number;
  version: string;
  platform: 'darwin' | 'linux' | 'win32';
  /** The folder that this window works in, as people write it: "~/code/site". */
  folder: string;
  /** In picker order: runtime models, then protocol by protocol in file order, the demo last. */
  models: ModelView[];
  selection: Selection;
  /** Where a new default would be written: "~/.qwen/settings.json". */
  selectionFile: string;
  /** That file does not exist yet; opening it creates it, empty. */
  selectionFileMissing: boolean;
  /** The organisation's file that settles the default model; it is then not offered for writing. */
  selectionManagedBy: string | null;
  findings: Finding[];
  /** The keys that the app keeps: their names, never a value. */
  vault: VaultView;
  shellEnvironment: ShellEnvironmentView;
  /** Nobody has ever sent anything with this data folder. */
  firstRun: boolean;
  /** Newest first. */
  chats: ChatSummary[];
  /** Answers that are being written right now. */
  streams: { chatId: string; streamId: string }[];
}

/** A conversation with all its messages; `live` when an answer is being written into it. */
export interface OpenChat {
  summary: ChatSummary;
  messages: Message[];
  live?: StreamSnapshot;
}

interface Call<In, Out> {
  argument: z.ZodMiniType<In>;
  /** Exists only for the compiler. */
  value?: Out;
}

const returns =
  <Out>() =>
  <In>(argument: z.ZodMiniType<In>): Call<In, Out> => ({ argument });

const id = z.string().check(z.regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/));
const variableName = z.string().check(z.maxLength(256), z.regex(/^[A-Za-z_][A-Za-z0-9_]*$/));
const modelKey = z.string().check(z.minLength(1), z.maxLength(8192));
const nothing = z.strictObject({});

/** Longest message that one call accepts, in UTF-16 units; the router's own limit in bytes stands above it. */
export const LONGEST_MESSAGE = 2_000_000;

/** Every call that the window can make of main: name, argument schema, type of the answer. Named here and nowhere else. */
export const calls = {
  'session.get': returns<Projection>()(nothing),
  'model.select': returns<null>()(z.strictObject({ key: modelKey, scope: z.enum(['window', 'default']) })),
  'model.explain': returns<Explanation>()(z.strictObject({ key: modelKey })),
  'chat.open': returns<OpenChat>()(z.strictObject({ chatId: id })),
  'chat.send': returns<{ chatId: string; messageId: string; stream: StreamSnapshot }>()(
    z.strictObject({ chatId: z.nullable(id), text: z.string().check(z.minLength(1), z.maxLength(LONGEST_MESSAGE)) }),
  ),
  'chat.retry': returns<{ stream: StreamSnapshot }>()(z.strictObject({ chatId: id })),
  'chat.stop': returns<null>()(z.strictObject({ streamId: id })),
  'chat.acknowledge': returns<null>()(z.strictObject({ streamId: id, seq: z.number().check(z.int(), z.minimum(0)) })),
  'file.open': returns<null>()(z.strictObject({ file: z.string().check(z.minLength(1), z.maxLength(4096)) })),
  'link.open': returns<null>()(z.strictObject({ url: z.string().check(z.minLength(1), z.maxLength(2048)) })),
  'vault.check': returns<null>()(nothing),
  'vault.set': returns<null>()(
    z.strictObject({ name: variableName, value: z.string().check(z.minLength(1), z.maxLength(16_384)), keep: z.enum(['disk', 'session']) }),
  ),
  'vault.clear': returns<null>()(z.strictObject({ name: variableName })),
  'shellEnvironment.refresh': returns<null>()(nothing),
  'shellEnvironment.use': returns<null>()(z.strictObject({ mode: z.enum(['auto', 'always', 'never']) })),
  'window.open': returns<null>()(nothing),
} as const;

export type CallName = keyof typeof calls;
export type Argument<Name extends CallName> = (typeof calls)[Name] extends Call<infer In, infer _Out> ? In : never;
export type Value<Name extends CallName> = (typeof calls)[Name] extends Call<infer _In, infer Out> ? Out : never;

/** Every event that main sends to a window. */
export interface Events {
  projection: Projection;
  stream: StreamBatch;
  /** A menu or a second start asks the window to show something. */
  show: { what: 'new-conversation' | 'model-picker' | 'chat' | 'models' | 'settings' };
}

export type EventName = keyof Events;
export type Event = { [Name in EventName]: { name: Name; payload: Events[Name] } }[EventName];

/** What the preload puts on `window.bridge`: two functions, plain data both ways. */
export interface Bridge {
  call(name: string, argument: unknown): Promise<Result<unknown>>;
  listen(listener: (event: Event) => void): () => void;
}
