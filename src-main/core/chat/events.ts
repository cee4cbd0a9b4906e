import type { Route } from '../models/route.ts';

/** One piece of a streamed answer, the same for every protocol. Failure is a thrown `AppFailure`. */
export type ChatEvent =
  | { type: 'text'; text: string }
  | { type: 'reasoning'; text: string }
  | { type: 'usage'; inputTokens: number; outputTokens: number }
  | { type: 'finish'; reason: FinishReason };

/** `stop`: complete. `length`: cut by a token limit. `filtered`: withheld by the provider. */
export type FinishReason = 'stop' | 'length' | 'filtered' | 'other';

export interface ChatTurn {
  role: 'system' | 'user' | 'assistant';
  text: string;
}

/** What an `llm/` file is asked to send. */
export interface ChatRequest {
  route: Route;
  turns: ChatTurn[];
}

/** The one shape that every `llm/` file exports. Ends normally after `finish`, or throws `AppFailure`. */
export type StreamChat = (request: ChatRequest, signal: AbortSignal) => AsyncIterable<ChatEvent>;
