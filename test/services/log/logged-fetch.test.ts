import { expect, it, onTestFinished } from 'vitest';
import type { LogEntry } from '../../../src-main/core/log/entry.ts';
import { nodeFetch } from '../../../src-main/llm/node-fetch.ts';
import { loggedFetch } from '../../../src-main/services/log/logged-fetch.ts';
import { startOpenAiServer } from '../../servers/openai-server.ts';
import { apiError } from '../../servers/reply.ts';

async function failing() {
  const server = await startOpenAiServer();
  onTestFinished(server.close);
  const entries: LogEntry[] = [];
  return { server, host: new URL(server.origin).host, entries, fetch: loggedFetch(nodeFetch, (entry) => entries.push(entry)) };
}

const secretly = { method: 'POST', headers: { authorization: 'Bearer sk-secret-in-a-header' }, body: 'my diary' };

it('a refused request is in the log by host and status alone', async () => {
  const { server, host, entries, fetch } = await failing();
  server.script(apiError(401, 'Incorrect key sk-secret-in-a-header'));
  const response = await fetch(`${server.origin}/v1/chat/completions?key=secret`, secretly, undefined);
  expect(response.status).toBe(401);
  expect(entries).toEqual([{ level: 'warn', code: 'request/failed', text: `${host} 401` }]);
});

it('a request that nobody answered is there by the system’s code, and still fails', async () => {
  const { server, host, entries, fetch } = await failing();
  await server.close();
  await expect(fetch(`${server.origin}/v1?key=secret`, secretly, undefined)).rejects.toThrow();
  expect(entries).toEqual([{ level: 'warn', code: 'request/failed', text: `${host} ECONNREFUSED` }]);
});

it('one that went well, and one that somebody stopped, are not', async () => {
  const { server, entries, fetch } = await failing();
  const sent = await fetch(`${server.origin}/v1/models`, {}, undefined);
  await sent.text();
  await expect(fetch(`${server.origin}/v1/models`, { signal: AbortSignal.abort() }, undefined)).rejects.toThrow();
  expect(entries).toEqual([]);
});
