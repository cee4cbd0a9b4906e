import { PassThrough } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startOpenAiServer } from '../servers/openai-server.ts';
import type { OpenAiServer } from '../servers/openai-server.ts';
import { rawEvents } from '../servers/reply.ts';
import { chatChunk, sseEvent } from '../servers/sse.ts';
import { FakeTerminal, scratch } from './terminal.ts';
import type { Scratch } from './terminal.ts';

let server: OpenAiServer;
let place: Scratch;
beforeEach(async () => {
  [server, place] = await Promise.all([startOpenAiServer(), scratch()]);
  server.script(rawEvents([sseEvent(chatChunk({ content: 'on and ' }))], { forever: true, delayMs: 1 }));
});
afterEach(async () => {
  await Promise.all([server.close(), place.remove()]);
});

const terminal = (): FakeTerminal => new FakeTerminal(place, { OPENAI_API_KEY: 'k', OPENAI_BASE_URL: `${server.origin}/v1`, OPENAI_MODEL: 'm' });
const closed = async (): Promise<boolean> => {
  await server.requests[0]?.closed;
  return server.requests[0]?.abortedAt !== undefined;
};

describe('a run that is interrupted', () => {
  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ])('by %s ends its line, closes the connection and exits with %i', async (signal, code) => {
    const shell = terminal();
    shell.stdout.onText = () => shell.emit(signal);
    expect(await shell.run('-p', 'hi')).toBe(code);
    expect(shell.stdout.text).toMatch(/^(?:on and )+\n$/);
    expect(shell.stderr.text).toBe('');
    expect(await closed()).toBe(true);
    expect(shell.listenerCount('SIGINT') + shell.listenerCount('SIGTERM')).toBe(0);
  });

  it('while it waits for a question on standard input exits as well', async () => {
    const shell = terminal();
    shell.stdin = new PassThrough();
    const code = shell.run();
    shell.emit('SIGINT');
    expect(await code).toBe(130);
    expect([shell.stderr.text, server.requests.length]).toEqual(['', 0]);
  });

  it('by a reader that has left (head, less) is quiet about it', async () => {
    const shell = terminal();
    shell.stdout.failure = 'EPIPE';
    expect(await shell.run('-p', 'hi')).toBe(0);
    expect(shell.stderr.text).toBe('');
    expect(await closed()).toBe(true);
  });

  it('by a full disk says so', async () => {
    const shell = terminal();
    shell.stdout.failure = 'ENOSPC';
    expect(await shell.run('-p', 'hi')).toBe(1);
    expect(shell.stderr.text).toContain('standard output');
    expect(await closed()).toBe(true);
  });
});
