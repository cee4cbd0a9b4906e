import { expect, it, onTestFinished } from 'vitest';
import type { LogEntry } from '../../../src-main/core/log/entry.ts';
import { createSend } from '../../../src-main/llm/send.ts';
import { freshRoute } from '../../../src-main/services/fresh-route.ts';
import { loggedSend } from '../../../src-main/services/log/logged-send.ts';
import { ask, collect, testWire } from '../../llm/collect.ts';
import { startOpenAiServer } from '../../servers/openai-server.ts';
import { apiError } from '../../servers/reply.ts';
import { makeHome, USER } from '../home.ts';

async function sending() {
  const server = await startOpenAiServer();
  onTestFinished(server.close);
  const settings = { modelProviders: { openai: [{ id: 'm', envKey: 'K', baseUrl: `${server.origin}/v1` }] }, security: { auth: { selectedType: 'openai' } } };
  const { place } = await makeHome({ [USER]: settings }, { environment: { K: 'sk-nobody-sees-this' } });
  const route = await freshRoute(place);
  if (!route.ok) throw new Error(route.error.message);
  const entries: LogEntry[] = [];
  const send = loggedSend(createSend(testWire()), (entry) => entries.push(entry));
  return { server, entries, say: () => collect(send, ask(route.value, 'my diary')) };
}

it('an answer that fails is in the log by code and host alone', async () => {
  const { server, entries, say } = await sending();
  server.script(apiError(401, 'Incorrect key sk-nobody-sees-this'));
  expect((await say()).error).toMatchObject({ code: 'provider/bad-key' });
  expect(entries).toEqual([{ level: 'warn', code: 'provider/bad-key', text: new URL(server.origin).host }]);
});

it('an answer that arrives is not', async () => {
  const { entries, say } = await sending();
  expect((await say()).text).toBe('Hello from the test server.');
  expect(entries).toEqual([]);
});
