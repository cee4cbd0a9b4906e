import type { StreamSnapshot } from '../../core/chat/batch.ts';
import type { ChatTurn } from '../../core/chat/events.ts';
import type { ChatSummary, ImageRef, Message } from '../../core/chat/message.ts';
import { lastPage, pageBefore, type Page } from '../../core/chat/pages.ts';
import type { ChatRecord } from '../../core/chat/record.ts';
import { foldRecords, type Transcript } from '../../core/chat/transcript.ts';
import { turnsOf, turnsToGoOn, type WrittenTurn } from '../../core/chat/turns.ts';
import type { Route } from '../../core/models/route.ts';
import { AppFailure, type AppError } from '../../core/result.ts';
import { say } from '../../core/say.ts';
import type { Answers } from './answers.ts';
import type { NewImage } from './chat-images.ts';
import type { ChatList } from './chat-list.ts';
import type { ChatStore } from './chats.ts';

/** What a new conversation starts with: a system prompt, a model of its own. */
interface Beginning {
  system?: string;
  modelKey?: string;
}

/** Who asks whom. */
interface Asking {
  route: Route;
  viewer: number;
}

/** A question that is on the disk, and the answer that is being written. */
export interface Sent {
  chatId: string;
  messageId: string;
  images: ImageRef[];
  stream: StreamSnapshot;
}

/** What a window shows of a conversation. */
export interface Opened {
  summary: ChatSummary;
  messages: Message[];
  /** How many messages stand before them; absent for none. */
  earlier?: number;
  /** The system prompt; empty for none. */
  system: string;
  live?: StreamSnapshot;
}

/** Asking and reading in conversations. Every method may fail with an `AppFailure`. */
export interface Conversations {
  /** With `last`, about so many messages from the end. */
  open(chatId: string, viewer: number, last?: number): Promise<Opened>;
  /** The messages before one of the branch that is shown, about `most` of them. */
  earlier(chatId: string, before: string, most: number): Promise<Page>;
  /**
   * `chatId` null begins a conversation. `replaces` names the question that this one
   * is an edited version of. The message is on the disk before the request goes out.
   */
  send(question: Asking & { chatId: string | null; text: string; images?: NewImage[]; replaces?: string } & Beginning): Promise<Sent>;
  /** Asks again for an answer of the branch that is shown, the last one if none is named. The old one stays as a version. */
  retry(question: Asking & { chatId: string; answerId?: string }): Promise<{ stream: StreamSnapshot }>;
  /** Lets the model go on where the last answer was cut. */
  goOn(question: Asking & { chatId: string }): Promise<{ stream: StreamSnapshot }>;
  /** Shows another version, with the newest branch below it. */
  show(chatId: string, messageId: string): Promise<void>;
  setSystem(chatId: string, text: string): Promise<void>;
  /** A picture of a message of the branch that is shown, as a `data:` address. */
  image(chatId: string, messageId: string, imageId: string): Promise<string>;
}

interface Ports {
  store: ChatStore;
  list: ChatList;
  answers: Answers;
  now(): number;
  newId(): string;
}

/** Composes the store with the running answers. */
export function createConversations({ store, list, answers, now, newId }: Ports): Conversations {
  const exclusively = oneAtATime(answers);

  const begin = (id: string, { system = '', modelKey }: Beginning): ChatRecord[] => [
    { kind: 'chat', v: 1, id, created: now() },
    ...(modelKey === undefined ? [] : [{ kind: 'model' as const, at: now(), modelKey }]),
    ...(system === '' ? [] : [{ kind: 'system' as const, text: system }]),
  ];

  const withPictures = (chatId: string, turns: readonly WrittenTurn[]): Promise<ChatTurn[]> =>
    Promise.all(
      turns.map(async ({ images, ...turn }) => (images ? { ...turn, images: await Promise.all(images.map((image) => store.image(chatId, image))) } : turn)),
    );

  /** A file that is read while its answer ends may lack the end, and nobody would watch for it any more: it is read again. */
  const readSettled = async (chatId: string): Promise<Transcript> => {
    const ended = answers.ended();
    const read = await store.open(chatId);
    return ended === answers.ended() ? read : readSettled(chatId);
  };

  return {
    async open(chatId, viewer, last) {
      const { summary, messages: all, system } = await readSettled(chatId);
      const { messages, earlier } = last === undefined ? { messages: all, earlier: 0 } : lastPage(all, last);
      const live = answers.watch(viewer, chatId);
      const opened = { summary, messages, system, ...(earlier > 0 && { earlier }) };
      return live ? { ...opened, messages: messages.map((message) => running(message, live)), live } : opened;
    },
    async earlier(chatId, before, most) {
      const page = pageBefore((await store.open(chatId)).messages, before, most);
      if (!page) throw new AppFailure(versionGone());
      return page;
    },
    async send({ chatId, text, images, replaces, route, viewer, ...beginning }) {
      const id = chatId ?? newId();
      return exclusively(id, async () => {
        const begun = chatId === null ? begin(id, beginning) : [];
        const before = chatId === null ? foldRecords(id, begun) : await store.open(id);
        const parent = replaces === undefined ? (before.messages.at(-1)?.id ?? null) : shownParent(before, replaces);
        if (parent === undefined) throw new AppFailure(versionGone());
        const messageId = newId();
        const at = now();
        const pictures = images ? await Promise.all(images.map((image) => store.keepImage(id, image))) : picturesOf(before.messages, replaces);
        const said = { text, ...(pictures.length > 0 && { images: pictures }) };
        const earlier = turnsOf(before.messages, { system: before.system, ...(replaces !== undefined && { before: replaces }) });
        const turns = await withPictures(id, [...earlier, { role: 'user', ...said }]);
        // One write for all of it: each sync of a disk takes as long as the next one.
        const asked: ChatRecord[] = [...begun, { kind: 'user', id: messageId, at, parent, ...said }];
        const stream = await answers.start({ chatId: id, route, turns, viewer, parent: messageId, asked });
        list.asked(id, text, at, beginning.modelKey);
        return { chatId: id, messageId, images: pictures, stream };
      });
    },
    retry: ({ chatId, answerId, route, viewer }) =>
      exclusively(chatId, async () => {
        const { messages, tree, system } = await store.open(chatId);
        const last = messages.at(-1);
        const replaces = answerId ?? (last?.role === 'assistant' ? last.id : undefined);
        const parent = replaces === undefined ? last?.id : shownParent({ messages, tree }, replaces);
        if (parent === undefined || parent === null) throw new AppFailure(versionGone());
        const replaced = messages.find(({ id }) => id === replaces);
        const continues = replaced?.role === 'assistant' && replaced.continues === true;
        const earlier = turnsOf(messages, { system, ...(replaces !== undefined && { before: replaces }) });
        const turns = await withPictures(chatId, continues ? turnsToGoOn(earlier) : earlier);
        return { stream: await answers.start({ chatId, route, turns, viewer, parent, ...(replaces !== undefined && { replaces }), ...(continues && { continues }) }) };
      }),
    goOn: ({ chatId, route, viewer }) =>
      exclusively(chatId, async () => {
        const { messages, system } = await store.open(chatId);
        const last = messages.at(-1);
        if (last?.role !== 'assistant' || last.text === '') throw new AppFailure(versionGone());
        const turns = await withPictures(chatId, turnsToGoOn(turnsOf(messages, { system })));
        return { stream: await answers.start({ chatId, route, turns, viewer, parent: last.id, continues: true }) };
      }),
    show: (chatId, messageId) =>
      exclusively(chatId, async () => {
        const leaf = (await store.open(chatId)).tree.leafBelow(messageId);
        if (leaf === undefined) throw new AppFailure(versionGone());
        await store.append(chatId, { kind: 'show', leaf });
      }),
    async image(chatId, messageId, imageId) {
      const image = picturesOf((await store.open(chatId)).messages, messageId).find(({ id }) => id === imageId);
      if (!image) throw new AppFailure(versionGone());
      const { mime, data } = await store.image(chatId, image);
      return `data:${mime};base64,${data}`;
    },
    setSystem: (chatId, text) => store.append(chatId, { kind: 'system', text: text.trim() }),
  };
}

/** What a message of the branch that is shown follows; undefined for any other. */
function shownParent({ messages, tree }: Pick<Transcript, 'messages' | 'tree'>, messageId: string): string | null | undefined {
  return messages.some(({ id }) => id === messageId) ? tree.parentOf(messageId) : undefined;
}

function picturesOf(messages: readonly Message[], messageId: string | undefined): ImageRef[] {
  const message = messages.find(({ id }) => id === messageId);
  return message?.role === 'user' ? (message.images ?? []) : [];
}

/** One answer at a time in a conversation, also while the first of two quick sends is still being written to disk. */
function oneAtATime(answers: Answers) {
  const starting = new Set<string>();
  return async <T>(chatId: string, task: () => Promise<T>): Promise<T> => {
    if (starting.has(chatId) || answers.running().some((stream) => stream.chatId === chatId)) throw new AppFailure(busy());
    starting.add(chatId);
    try {
      return await task();
    } finally {
      starting.delete(chatId);
    }
  };
}

function busy(): AppError {
  return { code: 'chat/busy', message: say`An answer is still being written here. Stop it or wait for its end, then send again.` };
}

function versionGone(): AppError {
  return { code: 'chat/not-found', message: say`This part of the conversation is no longer there. Open the conversation again to see how it stands.` };
}

/** The file knows the running answer only as far as its last checkpoint; the snapshot has all of it. */
function running(message: Message, live: StreamSnapshot): Message {
  return message.role === 'assistant' && message.id === live.answerId ? { ...message, status: 'streaming' } : message;
}
