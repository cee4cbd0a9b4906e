import type { AppError } from '../result.ts';
import type { Source } from '../provenance.ts';
import type { Provider } from '../models/protocol.ts';
import type { FinishReason } from './events.ts';

/** What an answer cost and who gave it. */
export interface Receipt {
  provider: Provider;
  modelKey: string;
  modelName: string;
  /** Host and port that answered; absent for the demo. */
  host?: string;
  /** Where the key came from, never the key; absent for the demo. */
  keySource?: Source;
  inputTokens?: number;
  outputTokens?: number;
  /** Milliseconds from the request to the first text. */
  firstTokenMs?: number;
  /** Milliseconds from the request to its end. */
  durationMs: number;
}

export interface UserMessage {
  role: 'user';
  id: string;
  /** Milliseconds since the epoch. */
  at: number;
  text: string;
}

/** `interrupted`: the app ended in mid-answer; what had arrived is kept. */
export type AnswerStatus = 'streaming' | 'done' | 'stopped' | 'failed' | 'interrupted';

export interface AnswerMessage {
  role: 'assistant';
  id: string;
  at: number;
  text: string;
  reasoning: string;
  status: AnswerStatus;
  finish?: FinishReason;
  error?: AppError;
  receipt?: Receipt;
}

export type Message = UserMessage | AnswerMessage;

/** A line of the conversation list. */
export interface ChatSummary {
  id: string;
  /** The first words of the first message. */
  title: string;
  created: number;
  updated: number;
  messages: number;
  /** The conversation's own model; absent where it follows its window. */
  modelKey?: string;
}
