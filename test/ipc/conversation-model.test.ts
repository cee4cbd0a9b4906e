import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Route } from '../../src-main/core/models/route.ts';
import { chatHandlers } from '../../src-main/ipc/handlers/chat.ts';
import { modelHandlers } from '../../src-main/ipc/handlers/models.ts';
import { createChatServices } from '../../src-main/services/chats/chat-services.ts';
import { createPreferences } from '../../src-main/services/preferences.ts';
import { createSessions } from '../../src-main/services/session.ts';
import { KEYS, makeHome, TWO_MODELS, USER } from '../services/home.ts';
import { writerIn } from '../services/writing.ts';

const WINDOW = { windowId: 1 };

/** The handlers of one start over real files; `used` has the models that were asked, in order. */
async function started(data?: string) {
  const folder = data ?? (await mkdtemp(join(tmpdir(), 'conversation-model-')));
  if (data === undefined) onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const home = await makeHome({ [USER]: TWO_MODELS }, { environment: KEYS });
  const used: string[] = [];
  const send = async function* ({ route }: { route: Route }) {
    used.push(route.modelId.value);
    yield { type: 'text' as const, text: 'ok' };
    yield { type: 'finish' as const, reason: 'stop' as const };
  };
  const { list, answers, conversations } = createChatServices({ folder: join(folder, 'chats'), send, emit: () => undefined, changed: () => undefined });
  await list.load();
  const sessions = createSessions(() => undefined, writerIn(folder));
  await sessions.open(1, home.place);
  const preferences = createPreferences(join(folder, 'preferences.json'));
  const models = (await sessions.get(1)).workspace.models;
  const prepared: string[] = [];
  const prepare = async ({ modelId }: Route): Promise<void> => void prepared.push(modelId.value);
  const ports = { sessions, list, conversations, answers, preferences, prepare, chatChanged: () => undefined };
  const [one = '', two = ''] = models.map(({ key }) => key);
  const chat = chatHandlers(ports);
  const ask = async (chatId: string | null, more: { modelKey?: string } = {}): Promise<string> => {
    const sent = await chat['chat.send']({ chatId, text: 'hi', ...more }, WINDOW);
    while (answers.running().length > 0) await new Promise((resolve) => setTimeout(resolve, 5));
    return sent.chatId;
  };
  const beginToWrite = (chatId: string | null) => chat['chat.prepare']({ chatId }, WINDOW);
  return { folder, used, prepared, beginToWrite, one, two, list, preferences, ask, select: modelHandlers(ports)['model.select'] };
}

describe('a conversation’s own model', () => {
  it('answers there, also after a restart, and nowhere else', async () => {
    const first = await started();
    const chatId = await first.ask(null);
    await first.select({ key: first.two, scope: 'conversation', chatId }, WINDOW);
    await first.ask(chatId);
    await first.ask(null);
    expect(first.used).toEqual(['p-one', 'p-two', 'p-one']);
    await first.beginToWrite(chatId);
    await first.beginToWrite(null);
    expect(first.prepared).toEqual(['p-two', 'p-one']);
    expect(first.list.summaries().find(({ id }) => id === chatId)?.modelKey).toBe(first.two);
    const second = await started(first.folder);
    await second.ask(chatId);
    expect(second.used).toEqual(['p-two']);
  });

  it('can be given with the first message, and taken away again', async () => {
    const { ask, select, two, used } = await started();
    const chatId = await ask(null, { modelKey: two });
    await ask(chatId);
    await select({ key: null, scope: 'conversation', chatId }, WINDOW);
    await ask(chatId);
    expect(used).toEqual(['p-two', 'p-two', 'p-one']);
  });

  it('must be listed, and is never replaced in silence', async () => {
    const { ask, select, used } = await started();
    const chatId = await ask(null);
    await expect(select({ key: 'openai:gone', scope: 'conversation', chatId }, WINDOW)).rejects.toMatchObject({ error: { code: 'model/unknown' } });
    await expect(ask(null, { modelKey: 'openai:gone' })).rejects.toMatchObject({ error: { code: 'model/unknown' } });
    expect(used).toEqual(['p-one']);
  });

  it('is remembered among the models used last', async () => {
    const { ask, one, preferences, select, two } = await started();
    const chatId = await ask(null);
    await select({ key: two, scope: 'conversation', chatId }, WINDOW);
    await select({ key: one, scope: 'window' }, WINDOW);
    expect((await preferences.view()).recents).toEqual([one, two]);
  });
});
