
import { say, type Sentence } from './say.ts';

/** Every way a call can fail, as the window and the terminal see it. Closed: a switch over it is exhaustive. */
export type ErrorCode =
  | 'ipc/forbidden-sender'
  | 'ipc/unknown-call'
  | 'ipc/bad-argument'
  | 'ipc/too-large'
  | 'settings/malformed'
  | 'settings/changed'
  | 'settings/conflict'
  | 'settings/is-folder'
  | 'settings/dangling-link'
  | 'settings/unreadable'
  | 'settings/read-only'
  | 'settings/managed'
  | 'settings/overruled'
  | 'env/bad-value'
  | 'setup/incomplete'
  | 'vault/not-a-key'
  | 'vault/not-protected'
  | 'vault/locked'
  | 'storage/full'
  | 'storage/failed'
  | 'model/none-selected'
  | 'model/unknown'
  | 'model/invalid-auth-type'
  | 'model/wrong-auth-type'
  | 'model/unsupported-protocol'
  | 'model/key-missing'
  | 'model/key-invalid'
  | 'model/bad-base-url'
  | 'account/signed-out'
  | 'account/refused'
  | 'account/damaged'
  | 'account/unreachable'
  | 'account/busy'
  | 'account/day-limit'
  | 'net/refused'
  | 'net/unresolved'
  | 'net/timeout'
  | 'net/cut'
  | 'net/failed'
  | 'provider/bad-key'
  | 'provider/forbidden'
  | 'provider/not-found'
  | 'provider/too-long'
  | 'provider/rate-limited'
  | 'provider/rejected'
  | 'provider/no-pictures'
  | 'provider/unavailable'
  | 'provider/not-an-api'
  | 'provider/bad-stream'
  | 'chat/busy'
  | 'chat/not-found'
  | 'chat/unknown-command'
  | 'signIn/over'
  | 'signIn/bad-input'
  | 'signIn/bad-address'
  | 'signIn/unsuitable'
  | 'signIn/denied'
  | 'signIn/expired'
  | 'signIn/rejected'
  | 'signIn/bad-answer'
  | 'signIn/no-port'
  | 'chat/image-missing'
  | 'chat/not-a-chat'
  | 'link/refused'
  | 'internal';

/** What the person can do next; the window turns it into a button. */
export type ErrorAction = 'open-settings' | 'choose-model' | 'retry' | 'check-key' | 'check-base-url' | 'sign-in';

/** An error that may cross the bridge: no stack, path, header or key in it, and `detail` is redacted and short. */
export interface AppError {
  code: ErrorCode;
  /** What happened, why and what to do, in plain sentences. */
  message: Sentence;
  action?: ErrorAction;
  /** The other side's own words, redacted, at most 500 characters. */
  detail?: string;
}

/** Carries an {@link AppError} through `throw`. */
export class AppFailure extends Error {
  readonly error: AppError;
  constructor(error: AppError) {
    super(error.message);
    this.name = 'AppFailure';
    this.error = error;
  }
}

export type Result<T> = { ok: true; value: T } | { ok: false; error: AppError };

/** Makes a switch over a closed union exhaustive at compile time. */
export function assertNever(value: never): never {
  throw new Error(`unexpected value ${JSON.stringify(value)}`);
}

/** Any thrown value as an {@link AppError}; what is not an `AppFailure` is a fault of the app and keeps its words to itself. */
export function toAppError(error: unknown): AppError {
  if (error instanceof AppFailure) return error.error;
  return { code: 'internal', message: say`Something went wrong inside the app. Nothing of yours was lost; please try again.` };
}
