import type { FinishReason } from './events.ts';

/** What one event of a stream, or a whole answer in one JSON object, says; the same for every protocol. */
export interface Chunk {
  text: string;
  reasoning: string;
  finish?: FinishReason;
  /** The model declined to answer; its text says why. */
  refused?: boolean;
  /** The model called a tool. */
  calledTool?: boolean;
  /** Protocols may tell the two numbers at different times. */
  usage?: { inputTokens?: number; outputTokens?: number };
  /** The protocol's own mark of the end. */
  end?: boolean;
  /** The body of an error that the server reports instead of going on. */
  error?: unknown;
}

/** A chunk that says nothing. */
export const NOTHING: Chunk = { text: '', reasoning: '' };
