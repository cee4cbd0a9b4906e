import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Projection } from '../../src-preload/contract.ts';
import { push } from '../ipc/push.ts';
import { createSend } from '../llm/send.ts';
import { openWire } from '../llm/wire.ts';
import { createAnswers, type Answers } from '../services/answers.ts';
import { createChatStore } from '../services/chats.ts';
import { createConversations, type Conversations } from '../services/conversations.ts';
import { project } from '../services/projection.ts';
import { createSessions, type Sessions } from '../services/session.ts';
import { createWriter } from '../services/writer.ts';
import { watchFiles } from '../shell/watch.ts';

/** The services of the app, wired to each other and to the windows. */
export interface Backend {
  sessions: Sessions;
  conversations: Conversations;
  answers: Answers;
  projection(windowId: number): Promise<Projection>;
}

/** `data` is the app's own folder; every change reaches the windows in `windowIds`, at most once a tick. */
export function createBackend(data: string, windowIds: ReadonlySet<number>): Backend {
  let rev = 0;
  const folder = join(data, 'chats');
  const fresh = !existsSync(folder);
  const store = createChatStore(folder);
  const publish = oncePerTick(() => {
    follow(sessions.watched());
    for (const windowId of windowIds) {
      projection(windowId).then(
        (payload) => push(windowId, { name: 'projection', payload }),
        () => undefined, // the window closed meanwhile
      );
    }
  });
  const answers = createAnswers({
    send: createSend(openWire({ version: __APP_VERSION__, platform: process.platform, arch: process.arch })),
    append: store.append,
    emit: (viewer, batch) => push(viewer, { name: 'stream', payload: batch }),
    changed: (chatId) => conversations.touch(chatId),
    now: Date.now,
    newId: randomUUID,
  });
  const conversations = createConversations({ store, answers, now: Date.now, newId: randomUUID, changed: publish });
  const sessions = createSessions(publish, createWriter({ dataFolder: data, now: Date.now, newId: randomUUID }));
  const follow = following(() => void sessions.reload());

  const projection = async (windowId: number): Promise<Projection> => {
    const session = await sessions.get(windowId);
    const chats = conversations.summaries();
    const shared = { version: __APP_VERSION__, firstRun: fresh && chats.length === 0, chats, streams: answers.running() };
    return project(++rev, session, shared);
  };
  return { sessions, conversations, answers, projection };
}

function oncePerTick(task: () => void): () => void {
  let pending = false;
  return () => {
    if (pending) return;
    pending = true;
    setImmediate(() => {
      pending = false;
      task();
    });
  };
}

/** Watches the given files; another list takes the place of the last one. */
function following(changed: () => void): (paths: string[]) => void {
  let current: { key: string; close(): void } | undefined;
  return (paths) => {
    const key = paths.join('\n');
    if (current?.key === key) return;
    current?.close();
    current = { key, ...watchFiles(paths, changed) };
  };
}
