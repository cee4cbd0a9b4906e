import type { ChatTurn } from './events.ts';
import type { AnswerMessage, ChatSummary, Message } from './message.ts';
import type { ChatRecord } from './record.ts';

/** A conversation as its records tell it. */
export interface Transcript {
  summary: ChatSummary;
  messages: Message[];
}

const TITLE_LENGTH = 60;

/** Folds records in file order. An answer that began and never ended is `interrupted` and keeps what arrived. */
export function foldRecords(chatId: string, records: readonly ChatRecord[]): Transcript {
  const messages = new Map<string, Message>();
  let created = 0;
  let updated = 0;
  let modelKey: string | null = null;
  for (const record of records) {
    if (record.kind === 'chat') created = record.created;
    else if (record.kind === 'model') modelKey = record.modelKey;
    else apply(messages, record);
    if ('at' in record && record.kind !== 'model') updated = Math.max(updated, record.at);
  }
  const list = [...messages.values()];
  const first = list.find((message) => message.role === 'user');
  return {
    summary: {
      id: chatId,
      title: titleOf(first?.text ?? ''),
      created,
      updated: updated || created,
      messages: list.length,
      ...(modelKey !== null && { modelKey }),
    },
    messages: list,
  };
}

function apply(messages: Map<string, Message>, record: Exclude<ChatRecord, { kind: 'chat' | 'model' }>): void {
  switch (record.kind) {
    case 'user':
      messages.set(record.id, { role: 'user', id: record.id, at: record.at, text: record.text });
      return;
    case 'begin':
      if (record.replaces !== undefined) messages.delete(record.replaces);
      messages.set(record.id, begun(record.id, record.at));
      return;
    case 'delta': {
      const answer = messages.get(record.id);
      if (answer?.role !== 'assistant') return;
      answer.text += record.text;
      answer.reasoning += record.reasoning;
      return;
    }
    case 'answer': {
      const { kind: _kind, ...answer } = record;
      messages.set(record.id, { role: 'assistant', ...answer });
    }
  }
}

function begun(id: string, at: number): AnswerMessage {
  return { role: 'assistant', id, at, text: '', reasoning: '', status: 'interrupted' };
}

/** The first line of the first message, cut at a word where one is near. */
export function titleOf(text: string): string {
  const line = text.trim().split(/\r?\n/, 1)[0]?.replace(/\s+/g, ' ') ?? '';
  if (line.length <= TITLE_LENGTH) return line;
  const cut = firstCharacters(line, TITLE_LENGTH);
  if (cut === line) return line;
  const space = cut.lastIndexOf(' ');
  return `${space > TITLE_LENGTH / 2 ? cut.slice(0, space) : cut}…`;
}

/** Cuts between whole characters as people see them, never inside an emoji or an accented letter. */
function firstCharacters(line: string, count: number): string {
  const start = line.slice(0, count * 16);
  const characters = Array.from(new Intl.Segmenter().segment(start), ({ segment }) => segment);
  return characters.slice(0, count).join('');
}

/** What goes to the model: every message that has text, up to and without `before` when it is given. */
export function turnsOf(messages: readonly Message[], before?: string): ChatTurn[] {
  const end = before === undefined ? messages.length : messages.findIndex((message) => message.id === before);
  return messages
    .slice(0, end < 0 ? messages.length : end)
    .filter((message) => message.text !== '')
    .map(({ role, text }) => ({ role, text }));
}
