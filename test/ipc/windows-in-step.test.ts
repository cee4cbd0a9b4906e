import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import type { ChatTurn } from '../../src-main/core/chat/events.ts';
import { toAppError } from '../../src-main/core/result.ts';
import { chatHandlers } from '../../src-main/ipc/handlers/chat.ts';
import { createChatServices } from '../../src-main/services/chats/chat-services.ts';
import { createSessions } from '../../src-main/services/session.ts';
import { BridgeError, type BridgeCall } from '../../src-renderer/bridge.ts';
import { ChatStore } from '../../src-renderer/stores/chat.ts';
import { KEYS, makeHome, TWO_MODELS, USER } from '../services/home.ts';
import { writerIn } from '../services/writing.ts';

type Handler = (argument: unknown, window: { windowId: number }) => Promise<unknown>;

/** Two windows over one main: real stores, real handlers, real files; the model answers "re: " and waits for `wait`. */
async function twoWindows() {
  const folder = await mkdtemp(join(tmpdir(), 'windows-in-step-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }));
  const home = await makeHome({ [USER]: TWO_MODELS }, { environment: KEYS });
  let letGo = () => {};
  const send = async function* ({ turns }: { turns: ChatTurn[] }) {
    const asked = turns.at(-1)?.text ?? '';
    yield { type: 'text' as const, text: `re: ${asked}` };
    if (asked.includes('wait')) await new Promise<void>((resolve) => (letGo = resolve));
    yield { type: 'finish' as const, reason: 'stop' as const };
  };
  const windows = new Map<number, ChatStore>();
  const services = createChatServices({
    folder: join(folder, 'chats'),
    send,
    emit: (viewer, batch) => windows.get(viewer)?.receive(batch),
    changed: () => setImmediate(() => windows.forEach((store) => void store.join(services.answers.running()))),
  });
  const sessions = createSessions(() => undefined, writerIn(folder));
  for (const windowId of [1, 2]) await sessions.open(windowId, home.place);
  const chatChanged = (chatId: string, by: number) => {
    for (const [windowId, store] of windows) if (windowId !== by) void store.refresh(chatId);
  };
  const handlers = chatHandlers({ prepare: async () => undefined, ...services, sessions, chatChanged }) as unknown as Record<string, Handler>;
  const windowWith = (windowId: number): ChatStore => {
    const call = async (name: string, argument: unknown) => {
      try {
        return await handlers[name]?.(argument, { windowId });
      } catch (error) {
        throw new BridgeError(toAppError(error));
      }
    };
    const store = new ChatStore({ call: call as BridgeCall, nextFrame: (run) => setImmediate(run), now: Date.now });
    windows.set(windowId, store);
    return store;
  };
  return { a: windowWith(1), b: windowWith(2), letGo: () => letGo() };
}

const shown = ({ state }: ChatStore) => state.getState().messages.map((message) => message.text);
const idle = ({ state }: ChatStore) => state.getState().live === null && state.getState().busy === 'no';

/** Both windows show the same, and nothing is being written. */
const inStep = (a: ChatStore, b: ChatStore, texts: string[]) =>
  vi.waitFor(() => {
    expect([shown(a), shown(b), idle(a), idle(b)]).toEqual([texts, texts, true, true]);
  }, 10_000);

it('a conversation in two windows stays the same in both while one sends, edits, asks again and leafs', async () => {
  const { a, b } = await twoWindows();
  await a.send('one');
  await vi.waitFor(() => expect(idle(a)).toBe(true));
  await b.open(a.state.getState().chatId ?? '');
  await inStep(a, b, ['one', 're: one']);

  await a.send('two');
  await inStep(a, b, ['one', 're: one', 'two', 're: two']);

  await b.send('three');
  await inStep(a, b, ['one', 're: one', 'two', 're: two', 'three', 're: three']);

  const second = a.state.getState().messages[2];
  await a.send('two, edited', { replaces: second?.id ?? '' });
  await inStep(a, b, ['one', 're: one', 'two, edited', 're: two, edited']);

  await b.retry();
  await inStep(a, b, ['one', 're: one', 'two, edited', 're: two, edited']);
  expect(a.state.getState().messages.at(-1)?.versions?.ids).toHaveLength(2);

  await a.showVersion(second?.id ?? '');
  await inStep(a, b, ['one', 're: one', 'two', 're: two', 'three', 're: three']);
});

it('an answer that runs is seen in both, and either can stop it', async () => {
  const { a, b, letGo } = await twoWindows();
  await a.send('hello');
  await vi.waitFor(() => expect(idle(a)).toBe(true));
  await b.open(a.state.getState().chatId ?? '');
  await a.send('wait');
  const live = () => b.state.getState().live;
  await vi.waitFor(() => expect(b.live(live()?.answerId ?? '')?.text).toBe('re: wait'), 10_000);
  const stopped = b.stop();
  letGo();
  await stopped;
  await inStep(a, b, ['hello', 're: hello', 'wait', 're: wait']);
  expect([a, b].map(({ state }) => state.getState().messages.at(-1))).toMatchObject([{ status: 'stopped' }, { status: 'stopped' }]);
});
