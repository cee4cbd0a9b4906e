import { afterEach, beforeEach, expect, it } from 'vitest';
import type { StreamBatch } from '../../src-main/core/chat/batch.ts';
import { createSend } from '../../src-main/llm/send.ts';
import { createAnswers } from '../../src-main/services/chats/answers.ts';
import { testWire } from '../llm/collect.ts';
import { PROTOCOLS } from '../llm/protocols.ts';
import { startModelServer, type ModelServer } from '../servers/model-server.ts';
import { json, rawEvents } from '../servers/reply.ts';

let server: ModelServer;
beforeEach(async () => {
  server = await startModelServer(json(500, {}));
});
afterEach(() => server.close());

it.each(PROTOCOLS)('Stop closes the socket of $name before anything else, also before the answer is kept', async ({ route, events }) => {
  server.script(rawEvents(events({ text: ['on and on '], finish: null }), { forever: true, delayMs: 1 }));
  const log: string[] = [];
  const batches: StreamBatch[] = [];
  let arrived = () => {};
  const firstWords = new Promise<void>((resolve) => (arrived = resolve));
  const answers = createAnswers({
    send: createSend(testWire()),
    // Keeping the answer takes until the socket is closed: if the socket waited for that, this would never end.
    async append(_chatId, records) {
      const record = [records].flat().find(({ kind }) => kind === 'answer');
      if (record?.kind !== 'answer') return;
      await server.requests[0]?.closed;
      log.push('socket closed', `${record.status} answer kept`);
    },
    emit(_viewer, batch) {
      batches.push(batch);
      if (batch.text !== '') arrived();
    },
    changed: () => {},
    now: Date.now,
    newId: () => crypto.randomUUID(),
  });
  const { streamId } = await answers.start({ chatId: 'c', route: route(server.origin), turns: [{ role: 'user', text: 'hi' }], parent: 'q', viewer: 1 });
  await firstWords;
  await answers.stop(streamId);
  log.push('Stop is done');
  expect(log).toEqual(['socket closed', 'stopped answer kept', 'Stop is done']);
  expect(server.requests[0]?.abortedAt).toBeDefined();
});
