import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const PROGRAM = createRequire(import.meta.url).resolve('@musistudio/claude-code-router/dist/cli.js');
const PATIENCE_MS = 30_000;

/** A program that nobody here wrote: it takes Anthropic's messages and hands them on as chat completions. */
export interface Router {
  /** `http://127.0.0.1:PORT`. */
  origin: string;
  /** The key that it wants. */
  key: string;
  stop(): Promise<void>;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address ? address.port : 0;
}

async function untilAnswers(origin: string): Promise<void> {
  const end = Date.now() + PATIENCE_MS;
  while (!(await fetch(origin).then(() => true, () => false))) {
    if (Date.now() > end) throw new Error('claude-code-router did not start');
    await sleep(100);
  }
}

/**
 * Starts claude-code-router with a home folder of its own, in front of the chat-completions server at `upstream`. With
 * `thinks` it hands thoughts on, as it does for models that have them; it then says of every answer that it is complete.
 */
export async function startRouter(upstream: string, { thinks = false }: { thinks?: boolean } = {}): Promise<Router> {
  const home = await mkdtemp(join(tmpdir(), 'switchyard-router-'));
  const port = await freePort();
  const key = 'k-router';
  const config = {
    HOST: '127.0.0.1',
    PORT: port,
    APIKEY: key,
    LOG: false,
    Providers: [{ name: 'upstream', api_base_url: `${upstream}/v1/chat/completions`, api_key: 'k-upstream', models: ['m'], ...(thinks && { transformer: { use: ['deepseek'] } }) }],
    Router: { default: 'upstream,m' },
  };
  const folder = join(home, '.claude-code-router');
  await mkdir(folder);
  await writeFile(join(folder, 'config.json'), JSON.stringify(config));
  const environment = { HOME: home, USERPROFILE: home, PATH: process.env['PATH'] ?? '' };
  const child = spawn(process.execPath, [PROGRAM, 'start'], { env: environment, stdio: 'ignore' });
  const stop = async (): Promise<void> => {
    if (child.exitCode === null && child.signalCode === null) {
      child.kill('SIGKILL');
      await once(child, 'close');
    }
    await rm(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  };
  const origin = `http://127.0.0.1:${port}`;
  await untilAnswers(origin).catch(async (error: unknown) => {
    await stop();
    throw error;
  });
  return { origin, key, stop };
}
