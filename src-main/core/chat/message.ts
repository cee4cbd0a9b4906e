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

/** The messages that stand in one place of a conversation: edited questions, or repeated answers. */
export interface Versions {
  /** Oldest first; at least two. */
  ids: string[];
  /** Which of them is shown, from 0. */
  shown: number;
}

/** A picture that was sent; its bytes stand in a file beside the conversation. */
export interface ImageRef {
  /** SHA-256 of the bytes, in hex: also the name of the file. */
  id: string;
  mime: 'image/png' | 'image/jpeg' | 'image/webp' | 'image/gif';
  width: number;
  height: number;
}

export interface UserMessage {
  role: 'user';
  id: string;
  /** Milliseconds since the epoch. */
  at: number;
  text: string;
  images?: ImageRef[];
  versions?: Versions;
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
  /** It goes on where the answer before it was cut. */
  continues?: true;
  versions?: Versions;
}

export type Message = UserMessage | AnswerMessage;

/** A line of the conversation list. */
export interface ChatSummary {
  id: string;
  /** What the person named it, or else the first words of the first message. */
  title: string;
  pinned?: true;
  created: number;
  updated: number;
  messages: number;
  /** The conversation's own model; absent where it follows its window. */
  modelKey?: string;
}
