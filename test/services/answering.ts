import type { StreamBatch } from '../../src-main/core/chat/batch.ts';
import type { ChatEvent, StreamChat } from '../../src-main/core/chat/events.ts';
import type { ChatRecord } from '../../src-main/core/chat/record.ts';
import type { Route } from '../../src-main/core/models/route.ts';
import { AppFailure } from '../../src-main/core/result.ts';
import { Secret } from '../../src-main/core/secret.ts';
import { createAnswers } from '../../src-main/services/chats/answers.ts';
import { say as sentence } from '../../src-main/core/say.ts';

const entry = { layer: 'model-entry' as const, name: 'modelProviders.openai[0]', file: '~/.qwen/settings.json', line: 4 };

/** A route to a model that a test plays itself. */
export const ROUTE: Route = {
  modelKey: 'openai|p-one',
  provider: 'openai',
  modelId: { value: 'p-one', source: entry, hides: [] },
  name: 'P One',
  baseUrl: { value: 'https://api.example.com/v1', source: entry, hides: [] },
  endpoint: 'https://api.example.com/v1/chat/completions',
  key: { value: new Secret('sk-secret'), source: { layer: 'env-file', name: 'KEY_ONE', file: '~/.qwen/.env', line: 3 }, hides: [] },
  generation: { value: {}, source: entry, hides: [] },
  ambientHeaders: {},
};

/** Lets every promise that can settle do so. */
export function idle(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

/** Running answers whose model, clock and disk the test holds in its hands. */
export function answering({ failAnswers = false, failBeginnings = false } = {}) {
  const queue: (ChatEvent | Error | 'end')[] = [];
  let wake = () => {};
  let signalSeen: AbortSignal | undefined;
  const send: StreamChat = async function* ({ ready }, signal) {
    signalSeen = signal;
    await ready;
    log.push('request');
    signal.addEventListener('abort', () => wake());
    for (;;) {
      const next = queue.shift();
      if (signal.aborted) throw signal.reason;
      if (next === 'end') return;
      if (next instanceof Error) throw next;
      if (next) yield next;
      else await new Promise<void>((resolve) => (wake = resolve));
    }
  };
  const put = (next: ChatEvent | Error | 'end') => {
    queue.push(next);
    wake();
    return idle();
  };
  const batches: (StreamBatch & { viewer: number })[] = [];
  const records: ChatRecord[] = [];
  const log: string[] = [];
  let now = 1000;
  let ids = 0;
  const answers = createAnswers({
    send,
    async append(_chatId, added) {
      const all = [added].flat();
      const isRefused = all.some(({ kind }) => (failAnswers && kind === 'answer') || (failBeginnings && kind === 'begin'));
      if (isRefused) throw new AppFailure({ code: 'storage/full', message: sentence`The disk is full.` });
      records.push(...all);
      log.push(...all.map(({ kind }) => `append ${kind}`));
    },
    emit(viewer, batch) {
      batches.push({ ...batch, viewer });
      log.push(`emit ${batch.end ? 'end' : 'text'}`);
    },
    changed: () => {},
    now: () => now,
    newId: () => `id-${++ids}`,
  });
  const say = (text: string) => put({ type: 'text', text });
  const model = {
    say,
    emit: put,
    fail: put,
    async finish(text?: string) {
      if (text !== undefined) await say(text);
      await put({ type: 'finish', reason: 'stop' });
      await put('end');
    },
    aborted: () => signalSeen?.aborted === true,
  };
  return { answers, model, batches, records, log, clock: { advance: (ms: number) => (now += ms) } };
}
