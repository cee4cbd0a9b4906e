import { execFileSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, type TestContext } from 'vitest';
import { parseRecords } from '../../src-main/core/chat/record.ts';
import type { StreamBatch } from '../../src-main/core/chat/batch.ts';
import { createChatServices } from '../../src-main/services/chats/chat-services.ts';
import { ROUTE } from '../services/answering.ts';
import { fill, smallDisk } from './small-disk.ts';

/** A conversation on a small disk, with a model that says `words` and stops when it is let go. */
async function onSmallDisk(context: TestContext, words: string) {
  const disk = await smallDisk(context);
  let letGo = () => {};
  let arrived = () => {};
  let ended = () => {};
  const released = new Promise<void>((resolve) => (letGo = resolve));
  const begun = new Promise<void>((resolve) => (arrived = resolve));
  const over = new Promise<void>((resolve) => (ended = resolve));
  const batches: StreamBatch[] = [];
  let asked = 0;
  const services = createChatServices({
    folder: join(disk, 'chats'),
    emit(viewer, batch) {
      batches.push(batch);
      services.answers.acknowledge(viewer, batch.streamId, batch.seq);
      if (batch.end) ended();
    },
    changed: () => undefined,
    async *send({ ready }) {
      await ready;
      asked += 1;
      yield { type: 'text', text: words };
      arrived();
      await released;
      yield { type: 'finish', reason: 'stop' };
    },
  });
  const ask = (chatId: string | null, text: string) => services.conversations.send({ chatId, text, route: ROUTE, viewer: 1 });
  return { disk, services, ask, begun, over, letGo, batches, asked: () => asked };
}

describe('a disk that is full', () => {
  it('while an answer is being written: the text is shown, the reason is said, and the question stays on the disk', async (context) => {
    const { disk, services, ask, begun, over, letGo, batches } = await onSmallDisk(context, 'word '.repeat(2000));
    const { chatId } = await ask(null, 'hello');
    await begun;
    const free = await fill(disk);
    letGo();
    await over;
    expect(batches.map(({ text }) => text).join('')).toBe('word '.repeat(2000));
    expect(batches.at(-1)?.end).toMatchObject({ status: 'failed', error: { code: 'storage/full' } });
    await free();
    const { messages } = await services.conversations.open(chatId, 2);
    expect(messages[0]).toMatchObject({ role: 'user', text: 'hello' });
    const { damaged } = parseRecords(await readFile(join(disk, 'chats', `${chatId}.jsonl`), 'utf8'));
    expect(damaged).toBeLessThanOrEqual(1);
    await services.store.append(chatId, { kind: 'title', title: 'again' });
    expect((await services.store.open(chatId)).summary.title).toBe('again');
  });

  it('before the question: nothing is sent', async (context) => {
    const { disk, ask, asked } = await onSmallDisk(context, 'never');
    await fill(disk);
    await expect(ask(null, 'hello')).rejects.toMatchObject({ error: { code: 'storage/full' } });
    expect(asked()).toBe(0);
  });
});

describe('a disk that becomes read-only', () => {
  it('lets conversations be read; a question is refused with the reason, and nothing is sent', async (context) => {
    const { disk, services, ask, begun, over, letGo, asked } = await onSmallDisk(context, 'hi');
    const { chatId } = await ask(null, 'hello');
    await begun;
    letGo();
    await over;
    execFileSync('mount', ['-o', 'remount,ro', disk]);
    expect(await services.store.list()).toMatchObject([{ id: chatId, messages: 2 }]);
    expect((await services.conversations.open(chatId, 1)).messages).toHaveLength(2);
    await expect(ask(chatId, 'more')).rejects.toMatchObject({ error: { code: expect.stringMatching(/^storage\//) } });
    expect(asked()).toBe(1);
  });
});
