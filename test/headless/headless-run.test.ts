import { Readable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startOpenAiServer } from '../servers/openai-server.ts';
import type { OpenAiServer } from '../servers/openai-server.ts';
import { apiError, rawEvents, streamed } from '../servers/reply.ts';
import { chatChunk, chatEvents, sseEvent } from '../servers/sse.ts';
import { FakeTerminal, scratch } from './terminal.ts';
import type { Scratch } from './terminal.ts';

let server: OpenAiServer;
let place: Scratch;
beforeEach(async () => {
  [server, place] = await Promise.all([startOpenAiServer(), scratch()]);
});
afterEach(async () => {
  await Promise.all([server.close(), place.remove()]);
});

const KEY = 'sk-headless-3c5d7e9f';
const terminal = (): FakeTerminal => new FakeTerminal(place, { OPENAI_API_KEY: KEY, OPENAI_BASE_URL: `${server.origin}/v1`, OPENAI_MODEL: 'm' });

describe('one question without a window', () => {
  it('is answered on standard output with a line break at the end', async () => {
    const shell = terminal();
    expect(await shell.run('-p', 'hi')).toBe(0);
    expect(shell.stdout.text).toBe('Hello from the test server.\n');
    expect(shell.stderr.text).toBe('');
    expect(server.requests[0]?.body).toMatchObject({ model: 'm', messages: [{ role: 'user', content: 'hi' }] });
    expect(server.requests[0]?.headers['user-agent']).toBe('Switchyard/0.0.0 (linux; x64)');
  });

  it('gets no second line break', async () => {
    server.script(streamed({ text: ['done\n'] }));
    const shell = terminal();
    await shell.run('-p', 'hi');
    expect(shell.stdout.text).toBe('done\n');
  });

  it('is answered while the answer arrives', async () => {
    const script = { text: ['first ', 'second'] };
    const shell = terminal();
    const until = new Promise<void>((resolve) => {
      shell.stdout.onText = (text) => {
        if (text === 'first ') resolve();
      };
    });
    server.script(streamed(script, { stall: { at: Buffer.byteLength(chatEvents(script).slice(0, 2).join('')), until } }));
    expect(await shell.run('-p', 'hi')).toBe(0);
    expect(shell.stdout.text).toBe('first second\n');
  });

  it('may be piped in', async () => {
    const shell = terminal();
    shell.stdin = Readable.from([Buffer.from('what is '), Buffer.from('this?\n')]);
    expect(await shell.run()).toBe(0);
    expect(server.requests[0]?.body).toMatchObject({ messages: [{ role: 'user', content: 'what is this?' }] });
  });

  it('goes to the model, server and key that the flags name', async () => {
    const shell = terminal();
    await shell.run('-p', 'hi', '--model', 'x', '--openai-api-key=k-flag', '--openai-base-url', `${server.origin}/flag/v1`);
    expect(server.requests[0]).toMatchObject({ path: '/flag/v1/chat/completions', headers: { authorization: 'Bearer k-flag' }, body: { model: 'x' } });
  });

  it('goes to the model of the settings file', async () => {
    const shell = new FakeTerminal(place);
    const models = [{ id: 'p-one', envKey: 'KEY_ONE', baseUrl: `${server.origin}/one/v1` }];
    await place.write('home/.qwen/settings.json', { modelProviders: { openai: models }, security: { auth: { selectedType: 'openai' } }, model: { name: 'p-one' } });
    await place.write('home/.qwen/.env', 'KEY_ONE=k-one\n');
    expect(await shell.run('-p', 'hi')).toBe(0);
    expect(server.requests[0]).toMatchObject({ path: '/one/v1/chat/completions', headers: { authorization: 'Bearer k-one' }, body: { model: 'p-one' } });
  });

  it('that runs into the token limit says so beside the answer', async () => {
    server.script(streamed({ text: ['half'], finish: 'length' }));
    const shell = terminal();
    expect(await shell.run('-p', 'hi')).toBe(0);
    expect(shell.stdout.text).toBe('half\n');
    expect(shell.stderr.text).toContain('token limit');
  });

  it('cannot make a terminal do things', async () => {
    server.script(streamed({ text: ['a\u001B[2J\u001B]0;title\u0007b\tc\n'] }));
    const shell = terminal();
    shell.stdout.isTTY = true;
    await shell.run('-p', 'hi');
    expect(shell.stdout.text).toBe('a[2J]0;titleb\tc\n');
  });
});

describe('a run that fails', () => {
  it('because nothing was asked shows how to ask', async () => {
    const shell = terminal();
    expect(await shell.run()).toBe(1);
    expect(shell.stderr.text).toContain('-p "question"');
    expect([shell.stdout.text, server.requests.length]).toEqual(['', 0]);
  });

  it('because a flag is wrong sends nothing', async () => {
    const shell = terminal();
    expect(await shell.run('-p', 'hi', '--auth-type', 'OpenAI')).toBe(1);
    expect(shell.stderr.text).toContain('--auth-type');
    expect(server.requests).toHaveLength(0);
  });

  it('because no model is set up sends nothing and says what to do', async () => {
    const shell = new FakeTerminal(place);
    expect(await shell.run('-p', 'hi')).toBe(1);
    expect(shell.stderr.text).toMatch(/\.\n$/u);
    expect(shell.stdout.text).toBe('');
  });

  it('because a settings file is malformed names its place (R13)', async () => {
    await place.write('home/.qwen/settings.json', '{\n  "model": nope\n}');
    const shell = terminal();
    expect(await shell.run('-p', 'hi')).toBe(1);
    expect(shell.stderr.text).toMatch(/settings\.json.*line 2/su);
    expect(server.requests).toHaveLength(0);
  });

  it('because the key was refused says where that key is, and never the key', async () => {
    server.script(apiError(401, `Incorrect API key provided: ${KEY}`));
    const shell = terminal();
    expect(await shell.run('-p', 'hi')).toBe(1);
    expect(shell.stderr.text).toContain('refused the key from OPENAI_API_KEY in the environment');
    expect(shell.stderr.text).toContain('Details: Incorrect API key provided');
    expect(shell.stderr.text).not.toContain(KEY);
  });

  it('in the middle of an answer keeps what had arrived', async () => {
    server.script(rawEvents([sseEvent(chatChunk({ content: 'half an ans' }))]));
    const shell = terminal();
    expect(await shell.run('-p', 'hi')).toBe(1);
    expect(shell.stdout.text).toBe('half an ans\n');
    expect(shell.stderr.text).toContain('broke in the middle');
  });

  it('in the middle of an answer advises nothing that a terminal does not offer', async () => {
    server.script(rawEvents([sseEvent(chatChunk({ content: 'half an ans' }))]));
    const shell = terminal();
    await shell.run('-p', 'hi');
    expect(shell.stderr.text).toMatch(/What had arrived is kept\. Try again\.\n/u);
    expect(shell.stderr.text).not.toContain('Continue');
  });
});

describe('without a question', () => {
  it('tells its version', async () => {
    const shell = terminal();
    expect(await shell.run('--version')).toBe(0);
    expect(shell.stdout.text).toBe('Switchyard 0.0.0\n');
  });

  it('tells what it understands, and asks nobody', async () => {
    const shell = terminal();
    expect(await shell.run('--help', '-p', 'hi')).toBe(0);
    expect(shell.stdout.text).toContain('headless --doctor');
    expect(server.requests).toEqual([]);
  });
});
