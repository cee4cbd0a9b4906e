import type { Route } from '../models/route.ts';
import type { ErrorCode } from '../result.ts';

/** One piece of a streamed answer, the same for every protocol. Failure is a thrown `AppFailure`. */
export type ChatEvent =
  | { type: 'text'; text: string }
  | { type: 'reasoning'; text: string }
  /** The request waits before it goes out; `null`: it goes on. */
  | { type: 'waiting'; waiting: Waiting | null }
  | { type: 'usage'; inputTokens: number; outputTokens: number }
  | { type: 'finish'; reason: FinishReason };

/** What a request waits for; `until` in milliseconds since the epoch. */
export type Waiting =
  /** Its turn within an account's minute limit. */
  | { reason: 'minute-limit'; until: number }
  /** Its next try, because the one before failed with `cause`; `attempt` is the number of that next try, from 2. */
  | { reason: 'retry'; until: number; cause: ErrorCode; attempt: number };

/**
 * `stop`: complete. `length`: cut by a token limit. `filtered`: withheld by the provider. `refused`: the model declined
 * to answer. `tool-call`: the model wanted to run a tool, which nobody offered and nobody ran.
 */
export type FinishReason = 'stop' | 'length' | 'filtered' | 'refused' | 'tool-call' | 'other';

/** A picture as it goes to the model. */
export interface TurnImage {
  mime: string;
  /** The bytes in base64. */
  data: string;
}

export interface ChatTurn {
  role: 'system' | 'user' | 'assistant';
  text: string;
  images?: TurnImage[];
}

/** What an `llm/` file is asked to send. */
export interface ChatRequest {
  route: Route;
  turns: ChatTurn[];
  /** The request goes out when this resolves, and not at all if it rejects; until then all but the request itself is made ready. */
  ready?: Promise<unknown>;
  /** Nobody can let the model go on where this answer is cut, so no error advises it. */
  oneShot?: true;
}

/**
 * The one shape that every `llm/` file makes. It ends in exactly one of three ways: normally, right after `finish`;
 * by throwing `AppFailure`; or, when `signal` is aborted, by throwing the signal's reason as soon as it can. What was
 * yielded before stands in every case. The connection is closed when it ends, also when the consumer leaves early.
 */
export type StreamChat = (request: ChatRequest, signal: AbortSignal) => AsyncIterable<ChatEvent>;
