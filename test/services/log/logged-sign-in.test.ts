import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it, onTestFinished } from 'vitest';
import type { LogEntry } from '../../../src-main/core/log/entry.ts';
import { nodeFetch } from '../../../src-main/llm/node-fetch.ts';
import { loggedAttempts, loggedSignInFetch } from '../../../src-main/services/log/logged-sign-in.ts';
import { signingIn } from '../sign-in/signing-in.ts';

/** A sign-in with Qwen at a service that answers everything with one status. */
async function signedInAt(status: number) {
  const server = createServer((_request, response) => response.writeHead(status).end('{"error":"invalid_request","error_description":"dear diary sk-secret-in-words-0123"}'));
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  const entries: LogEntry[] = [];
  const log = (entry: LogEntry): void => void entries.push(entry);
  const ended = new Promise<void>((resolve) => {
    const emit = loggedAttempts((_window, _id, { phase }) => void (phase === 'failed' && resolve()), log);
    const fetch = loggedSignInFetch(nodeFetch, log);
    signingIn({ qwen: `http://${host}`, fetch: (url, init) => fetch(url, init, undefined), emit }).signIns.start(1, { way: 'qwen', method: 'device' });
  });
  await ended;
  return { host, entries };
}

it('a sign-in that is refused is in the log by its code, without the words of the service', async () => {
  const { entries } = await signedInAt(400);
  expect(entries).toEqual([{ level: 'warn', code: expect.stringMatching(/^signIn\//), text: 'not signed in' }]);
});

it('a service that fails is there by its host and status, too', async () => {
  const { host, entries } = await signedInAt(403);
  expect(entries[0]).toEqual({ level: 'warn', code: 'request/failed', text: `${host} 403` });
  expect(entries.at(-1)?.code).toMatch(/^signIn\//);
});
