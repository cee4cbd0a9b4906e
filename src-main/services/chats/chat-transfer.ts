import { chatFromJson, chatToJson } from '../../core/chat/export-json.ts';
import { chatFromMarkdown, chatToMarkdown, type MarkdownChat } from '../../core/chat/export-markdown.ts';
import type { ImageRef, Message } from '../../core/chat/message.ts';
import type { ChatRecord } from '../../core/chat/record.ts';
import { AppFailure } from '../../core/result.ts';
import { say } from '../../core/say.ts';
import type { ChatList } from './chat-list.ts';
import type { ChatStore } from './chats.ts';

/** `markdown`: the branch that is shown, to read. `json`: everything, to keep. Either can be read back. */
export type ExportFormat = 'markdown' | 'json';

/** Conversations as files of the person's own. Failures are `AppFailure`s. */
export interface ChatTransfer {
  /** The file's text, and a name to offer for it. */
  export(chatId: string, format: ExportFormat): Promise<{ name: string; text: string }>;
  /** Makes a new conversation of an exported file; nothing is kept of a file that holds none (`chat/not-a-chat`). */
  import(text: string): Promise<string>;
}

interface Ports {
  store: ChatStore;
  list: ChatList;
  /** Milliseconds since the epoch. */
  now(): number;
  newId(): string;
}

export function createChatTransfer({ store, list, now, newId }: Ports): ChatTransfer {
  return {
    async export(chatId, format) {
      const { summary, messages, system } = await store.open(chatId);
      const name = fileName(summary.title);
      if (format === 'json') {
        const records = await store.records(chatId);
        return { name: `${name}.json`, text: chatToJson({ records, images: await pictures(store, chatId, records) }) };
      }
      return { name: `${name}.md`, text: chatToMarkdown({ title: summary.title, system, messages: messages.map(spoken) }) };
    },
    async import(text) {
      const id = newId();
      const json = chatFromJson(text);
      const markdown = json ? undefined : chatFromMarkdown(text);
      const records = json ? withoutHead(json.records) : markdown && recordsOf(markdown, newId);
      if (!records) throw new AppFailure(notAChat());
      if (json) for (const image of imagesOf(json.records)) await store.keepImage(id, { ...image, data: json.images[image.id] ?? '' });
      await store.append(id, [{ kind: 'chat', v: 1, id, created: now() }, ...records]);
      await list.restore(id);
      return id;
    },
  };
}

function spoken(message: Message): MarkdownChat['messages'][number] {
  const { role, at, text } = message;
  const name = role === 'assistant' ? message.receipt?.modelName : undefined;
  return { role, at, text, ...(name !== undefined && { name }) };
}

/** The new conversation has a first line of its own. */
const withoutHead = (records: readonly ChatRecord[]): ChatRecord[] => records.filter(({ kind }) => kind !== 'chat');

function recordsOf({ title, system, messages }: MarkdownChat, newId: () => string): ChatRecord[] {
  const about: ChatRecord[] = [
    ...(title === '' ? [] : [{ kind: 'title' as const, title }]),
    ...(system === '' ? [] : [{ kind: 'system' as const, text: system }]),
  ];
  const said = messages.map(({ role, at, text }): ChatRecord =>
    role === 'user' ? { kind: 'user', id: newId(), at, text } : { kind: 'answer', id: newId(), at, text, reasoning: '', status: 'done' },
  );
  return [...about, ...said];
}

const imagesOf = (records: readonly ChatRecord[]): ImageRef[] => records.flatMap((record) => (record.kind === 'user' ? (record.images ?? []) : []));

async function pictures(store: ChatStore, chatId: string, records: readonly ChatRecord[]): Promise<Record<string, string>> {
  const found = await Promise.all(imagesOf(records).map(async (image) => [image.id, (await store.image(chatId, image)).data] as const));
  return Object.fromEntries(found);
}

/** Fit for every file system. */
const fileName = (title: string): string =>
  title
    .replace(/[\p{Cc}<>:"/\\|?*]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^\.+|\.+$/g, '')
    .slice(0, 80) || 'Conversation';

function notAChat() {
  return {
    code: 'chat/not-a-chat' as const,
    message: say`This file holds no conversation that Switchyard can read, so nothing was imported. Choose a Markdown or JSON file that Switchyard exported.`,
  };
}
