import * as z from 'zod/mini';
import type { StreamBatch } from '../src-main/core/chat/batch.ts';
import type { ChatSummary } from '../src-main/core/chat/message.ts';
import type { Finding, ModelView, Selection } from '../src-main/core/models/view.ts';
import type { AccountView, QuotaView } from '../src-main/core/oauth/account-view.ts';
import type { AttemptView } from '../src-main/core/oauth/attempt-view.ts';
import type { Result } from '../src-main/core/result.ts';
import type { Sayings } from '../src-main/core/sayings.ts';
import type { UpdateView } from '../src-main/core/updates/update-view.ts';
import type { Notice } from '../src-main/services/notices.ts';
import type { PreferencesView } from '../src-main/services/preferences.ts';
import type { ShellEnvironmentView } from '../src-main/services/shell-environment.ts';
import type { VaultView } from '../src-main/services/vault/vault.ts';
import { accountCalls } from './calls/accounts.ts';
import { nothing, returns, type Call } from './calls/call.ts';
import { chatCalls } from './calls/chat.ts';
import { checkCalls, type CheckEvent } from './calls/check.ts';
import { doctorCalls } from './calls/doctor.ts';
import { editingCalls } from './calls/editing.ts';
import { keyCalls } from './calls/keys.ts';
import { libraryCalls } from './calls/library.ts';
import { modelCalls } from './calls/models.ts';
import { noticeCalls } from './calls/notices.ts';
import { placeCalls } from './calls/places.ts';
import { setupCalls } from './calls/setup.ts';
import { signInCalls } from './calls/sign-in.ts';
import { updateCalls } from './calls/updates.ts';

export type { StreamBatch, StreamEnd, StreamSnapshot } from '../src-main/core/chat/batch.ts';
export type { Waiting } from '../src-main/core/chat/events.ts';
export type { AnswerMessage, ChatSummary, ImageRef, Message, Receipt, UserMessage, Versions } from '../src-main/core/chat/message.ts';
export type * from '../src-main/core/editing/entry-view.ts';
export type * from '../src-main/core/editing/outcome.ts';
export type { ExplainedValue, Explanation } from '../src-main/core/explain/explanation.ts';
export type { Finding, ModelView, Selection, Unusable } from '../src-main/core/models/view.ts';
export type { AccountView, QuotaView } from '../src-main/core/oauth/account-view.ts';
export type { AttemptView } from '../src-main/core/oauth/attempt-view.ts';
export type { Situation } from '../src-main/core/oauth/situation.ts';
export type { Source } from '../src-main/core/provenance.ts';
export type { Saying, Sentence } from '../src-main/core/say.ts';
export type { Sayings } from '../src-main/core/sayings.ts';
export type { AppError, ErrorAction, ErrorCode, Result } from '../src-main/core/result.ts';
export type { CheckStage, CheckView } from '../src-main/core/check/check-view.ts';
export type { ChangePreview, FilePreview, PreviewLine } from '../src-main/core/writing/change-preview.ts';
export type { UpdateView } from '../src-main/core/updates/update-view.ts';
export type { CheckEvent } from './calls/check.ts';
export type { CodingPlanView, Custody, Detection, EndpointView, KeyPlace, LocalServer, OfferedModel, PresetView, SetupPreview } from '../src-main/core/setup/setup-view.ts';
export type { SetupDraft } from './calls/setup.ts';
export type { Draft as KeptDraft } from '../src-main/services/chats/drafts.ts';
export type { DraftPicture } from '../src-main/services/chats/draft-pictures.ts';
export type { PlaceView } from '../src-main/services/places/place-view.ts';
export type { Notice } from '../src-main/services/notices.ts';
export type { PreferencesView } from '../src-main/services/preferences.ts';
export type { SearchHit } from '../src-main/services/chats/chat-search.ts';
export type { OpenChat } from './calls/chat.ts';
export type { Draft, FieldChange } from './calls/draft.ts';
export type { SignInStart } from './calls/sign-in.ts';

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
  /** The accounts that are signed in to: whose, until when, never a token. */
  accounts: AccountView[];
  /** Absent while nobody uses Qwen OAuth. */
  quota?: QuotaView;
  preferences: PreferencesView;
  update: UpdateView;
  /** The language to speak and to write dates and numbers by (BCP 47): "fr-CA". */
  locale: string;
  /** Nobody has ever sent anything with this data folder. */
  firstRun: boolean;
  /** Newest first. */
  chats: ChatSummary[];
  /** What happened to the app's own files or windows and was not read yet, oldest first. */
  notices: Notice[];
  /** Answers that are being written right now. */
  streams: { chatId: string; streamId: string }[];
}

const placeNumber = z.int().check(z.minimum(1), z.maximum(10_000_000));

const sessionCalls = {
  'session.get': returns<Projection>()(nothing),
  /** Opens a file that settings come from in the person's editor, where that takes one at `line` and `column` (from 1). `at`: what it was opened at. */
  'file.open': returns<{ at: 'line' | 'file' }>()(
    z.strictObject({ file: z.string().check(z.minLength(1), z.maxLength(4096)), line: z.optional(placeNumber), column: z.optional(placeNumber) }),
  ),
  'link.open': returns<null>()(z.strictObject({ url: z.string().check(z.minLength(1), z.maxLength(2048)) })),
  'window.open': returns<null>()(nothing),
};

/** Every call that the window can make of main: name, argument schema, type of the answer. Each is named once, in `calls/`. */
export const calls = {
  ...sessionCalls,
  ...chatCalls, ...libraryCalls,
  ...modelCalls,
  ...keyCalls,
  ...doctorCalls,
  ...setupCalls,
  ...checkCalls,
  ...accountCalls,
  ...editingCalls,
  ...placeCalls,
  ...signInCalls,
  ...noticeCalls,
  ...updateCalls,
} as const;

export type CallName = keyof typeof calls;
export type Argument<Name extends CallName> = (typeof calls)[Name] extends Call<infer In, infer _Out> ? In : never;
export type Value<Name extends CallName> = (typeof calls)[Name] extends Call<infer _In, infer Out> ? Out : never;

/** Every event that main sends to a window. */
export interface Events {
  projection: Projection;
  stream: StreamBatch;
  check: CheckEvent;
  /** How a sign-in that this window started goes on. */
  signIn: { attemptId: string; view: AttemptView };
  /** Another window changed this conversation. */
  chat: { chatId: string };
  /** A menu or a second start asks the window to show something. */
  show: { what: 'new-conversation' | 'model-picker' | 'chat' | 'models' | 'settings' };
}

export type EventName = keyof Events;
export type Event = { [Name in EventName]: { name: Name; payload: Events[Name] } }[EventName];

/** Goes along with everything that main tells: how its English sentences were made, for a window that speaks another language. */
export interface Told {
  sayings?: Sayings;
}

/** What the preload puts on `window.bridge`: two functions, plain data both ways. */
export interface Bridge {
  call(name: string, argument: unknown): Promise<Result<unknown> & Told>;
  listen(listener: (event: Event & Told) => void): () => void;
}
