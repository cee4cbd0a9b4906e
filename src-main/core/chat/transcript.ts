import { MessageTree } from './message-tree.ts';
import type { ChatSummary, Message } from './message.ts';
import type { ChatRecord } from './record.ts';

/** A conversation as its records tell it. */
export interface Transcript {
  summary: ChatSummary;
  /** The branch that is shown. */
  messages: Message[];
  tree: MessageTree;
  /** The system prompt; empty for none. */
  system: string;
}

const TITLE_LENGTH = 60;

/** A conversation that is told record by record, in file order. */
export class TranscriptFold {
  readonly #tree = new MessageTree();
  readonly #about = { created: 0, updated: 0, title: '', pinned: false, modelKey: '', system: '' };
  readonly #chatId: string;

  constructor(chatId: string) {
    this.#chatId = chatId;
  }

  take(record: ChatRecord): void {
    const about = this.#about;
    this.#tree.take(record);
    if (record.kind === 'chat') about.created = record.created;
    if (record.kind === 'title') about.title = record.title;
    if (record.kind === 'pin') about.pinned = record.pinned;
    if (record.kind === 'model') about.modelKey = record.modelKey ?? '';
    if (record.kind === 'system') about.system = record.text;
    if ('at' in record && record.kind !== 'model') about.updated = Math.max(about.updated, record.at);
  }

  /** As it stands now. */
  transcript(): Transcript {
    const about = this.#about;
    const tree = this.#tree;
    return {
      summary: {
        id: this.#chatId,
        title: about.title || titleOf(tree.first?.text ?? ''),
        created: about.created,
        updated: about.updated || about.created,
        messages: tree.size,
        ...(about.modelKey !== '' && { modelKey: about.modelKey }),
        ...(about.pinned && { pinned: true }),
      },
      messages: tree.path(),
      tree,
      system: about.system,
    };
  }
}

/** Folds records in file order. An answer that began and never ended is `interrupted` and keeps what arrived. */
export function foldRecords(chatId: string, records: readonly ChatRecord[]): Transcript {
  const fold = new TranscriptFold(chatId);
  for (const record of records) fold.take(record);
  return fold.transcript();
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

