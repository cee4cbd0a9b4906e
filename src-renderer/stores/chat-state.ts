import type { AnswerMessage, AppError, Message, StreamEnd, StreamSnapshot, UserMessage, Versions } from '../../src-preload/contract.ts';

/** The conversation on screen. The text of a running answer is not in here; see `LiveAnswer`. */
export interface ChatState {
  /** Null for a conversation that has not been sent anything yet. */
  chatId: string | null;
  messages: Message[];
  /** How many messages of it stand before those and are still to be fetched. */
  earlier: number;
  /** The system prompt; of a new conversation, the one that it will start with. */
  system: string;
  /** The model that a new conversation will start with; null where it follows the window. */
  modelKey: string | null;
  /** The question that is being edited in its place. */
  editing: string | null;
  /** The message that a search led to, until it has been shown. */
  reveal: string | null;
  /** Grows when the end of the conversation is to be shown, wherever the reader is. */
  toEnd: number;
  /** The answer that is being written; `demo` when the built-in demo writes it. */
  live: { streamId: string; answerId: string; demo: boolean } | null;
  /** Grows once a frame while an answer is being written. */
  frame: number;
  busy: 'no' | 'opening' | 'sending';
  /** The last call about this conversation that failed. */
  problem: AppError | null;
}

export const NO_CHAT: ChatState = { chatId: null, messages: [], earlier: 0, system: '', modelKey: null, editing: null, reveal: null, toEnd: 0, live: null, frame: 0, busy: 'no', problem: null };

/** Puts an answer that is being written at the end; one that is there already under the same id gives way. */
export function withRunningAnswer(messages: readonly Message[], { answerId }: StreamSnapshot, at: number, more: Partial<AnswerMessage> = {}): Message[] {
  const known = messages.find((message): message is AnswerMessage => message.id === answerId && message.role === 'assistant');
  const running: AnswerMessage = {
    role: 'assistant',
    id: answerId,
    at: known?.at ?? at,
    text: '',
    reasoning: '',
    status: 'streaming',
    ...standing(known),
    ...more,
  };
  return [...messages.filter(({ id }) => id !== answerId), running];
}

/** Replaces the running answer by what it became. */
export function withEndedAnswer(messages: readonly Message[], answer: { answerId: string; text: string; reasoning: string }, end: StreamEnd): Message[] {
  const { answerId: id, text, reasoning } = answer;
  return messages.map((message) =>
    message.id === id && message.role === 'assistant' ? { role: 'assistant', id, at: message.at, text, reasoning, ...standing(message), ...end } : message,
  );
}

/** What stays of an answer while its text comes and goes: its place among others. */
function standing(message: AnswerMessage | undefined): Pick<AnswerMessage, 'versions' | 'continues'> {
  const { versions, continues } = message ?? {};
  return { ...(versions && { versions }), ...(continues && { continues }) };
}

/** Adds a question at the end, or puts it in the place of the one that it is an edited version of. */
export function withQuestion(messages: readonly Message[], question: Omit<UserMessage, 'role' | 'versions'>, replaces?: string): Message[] {
  const place = messages.findIndex(({ id }) => id === replaces);
  const replaced = messages[place];
  if (!replaced) return [...messages, { role: 'user', ...question }];
  return [...messages.slice(0, place), { role: 'user', ...question, versions: oneMore(replaced, question.id) }];
}

/** What is left of a conversation when an answer of it, or else the last one, is asked for again, and what its successor takes over. */
export function beforeRetry(messages: readonly Message[], answerId: string | undefined, newId: string): { kept: Message[]; more: Partial<AnswerMessage> } {
  const found = answerId === undefined ? messages.length - 1 : messages.findIndex(({ id }) => id === answerId);
  const replaced = messages[found];
  if (replaced?.role !== 'assistant') return { kept: [...messages], more: {} };
  const { text, reasoning, continues } = replaced;
  // An attempt that brought nothing is no version worth going back to; main forgets it, too.
  const isForgotten = text === '' && reasoning === '' && found === messages.length - 1;
  const others = isForgotten ? replaced.versions?.ids.filter((id) => id !== replaced.id) : (replaced.versions?.ids ?? [replaced.id]);
  const versions = others && others.length > 0 && { ids: [...others, newId], shown: others.length };
  return { kept: messages.slice(0, found), more: { ...(versions && { versions }), ...(continues && { continues }) } };
}

function oneMore({ id, versions }: Message, newId: string): Versions {
  const ids = versions?.ids ?? [id];
  return { ids: [...ids, newId], shown: ids.length };
}
