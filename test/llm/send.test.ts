import { describe, expect, it } from 'vitest';
import { createSend } from '../../src-main/llm/send.ts';
import { startOpenAiServer } from '../servers/openai-server.ts';
import { ask, collect, testWire } from './collect.ts';
import { openAiRoute } from './route.ts';

const send = createSend(testWire());

describe('send', () => {
  it('speaks the protocol of the route', async () => {
    const server = await startOpenAiServer();
    expect((await collect(send, ask(openAiRoute(server.origin)))).text).toBe('Hello from the test server.');
    expect((await collect(send, ask({ ...openAiRoute(server.origin), provider: 'demo' }))).text).toContain('no AI');
    expect(server.requests).toHaveLength(1);
    await server.close();
  });
});
