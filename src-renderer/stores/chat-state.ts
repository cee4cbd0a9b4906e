import type { AnswerMessage, AppError, Message, StreamEnd, StreamSnapshot, UserMessage } from '../../src-preload/contract.ts';

/** The conversation on screen. The text of a running answer is not in here; see `LiveAnswer`. */
export interface ChatState {
  /** Null for a conversation that has not been sent anything yet. */
  chatId: string | null;
  messages: Message[];
  /** The answer that is being written; `demo` when the built-in demo writes it. */
  live: { streamId: string; answerId: string; demo: boolean } | null;
  /** Grows once a frame while an answer is being written. */
  frame: number;
  busy: 'no' | 'opening' | 'sending';
  /** The last call about this conversation that failed. */
  problem: AppError | null;
}

export const NO_CHAT: ChatState = { chatId: null, messages: [], live: null, frame: 0, busy: 'no', problem: null };

/** Puts an answer that is being written at the end; one that is there already under the same id gives way. */
export function withRunningAnswer(messages: readonly Message[], { answerId }: StreamSnapshot, at: number): Message[] {
  const known = messages.find(({ id }) => id === answerId);
  const running: AnswerMessage = {
    role: 'assistant',
    id: answerId,
    at: known?.at ?? at,
    text: '',
    reasoning: '',
    status: 'streaming',
  };
  return [...messages.filter(({ id }) => id !== answerId), running];
}

/** Replaces the running answer by what it became. */
export function withEndedAnswer(messages: readonly Message[], answer: { answerId: string; text: string; reasoning: string }, end: StreamEnd): Message[] {
  const { answerId: id, text, reasoning } = answer;
  return messages.map((message) => (message.id === id ? { role: 'assistant', id, at: message.at, text, reasoning, ...end } : message));
}

export function withQuestion(messages: readonly Message[], question: Omit<UserMessage, 'role'>): Message[] {
  return [...messages, { role: 'user', ...question }];
}

/** A retry takes the place of the answer it repeats. */
export function withoutLastAnswer(messages: readonly Message[]): Message[] {
  return messages.at(-1)?.role === 'assistant' ? messages.slice(0, -1) : [...messages];
}
