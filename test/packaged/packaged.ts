import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { chmodSync, copyFileSync, existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { chromium, expect, type Browser, type Page } from '@playwright/test';
import { appEnvironment, electronSwitches, test as base } from '../e2e/app.ts';
import type { Home } from '../e2e/home.ts';
import { keysIn } from '../e2e/leaks/keys.ts';
import { target } from './target.ts';

/** The packed app while it runs. */
export interface Packaged {
  page: Page;
  browser: Browser;
  /** What it wrote to standard error so far. */
  stderr(): string;
  /** Ends it as a person's session does. */
  close(): Promise<void>;
  /** Resolves when it has ended by itself. */
  ended: Promise<void>;
}

/** How a run in the terminal ended. */
export interface Ending {
  code: number | null;
  stdout: string;
  stderr: string;
}

interface Start {
  args?: string[];
  env?: Record<string, string>;
  /** Another copy than the one that is tested. */
  command?: string[];
}

interface Fixtures {
  open: (start?: Start) => Promise<Packaged>;
  run: (args: string[], env?: Record<string, string>) => Promise<Ending>;
}

/** Tests with a home folder, a model server and the packed app. */
export const test = base.extend<Fixtures>({
  open: async ({ home }, provide) => {
    const running = new Set<Packaged>();
    await provide(async (how = {}) => {
      const app = await open(home, how);
      running.add(app);
      const close = async () => {
        running.delete(app);
        await app.close();
      };
      return { ...app, close };
    });
    for (const app of running) await app.close();
  },
  run: async ({ home }, provide) => {
    await provide(async (args, env = {}) => {
      const { DISPLAY: _display, XAUTHORITY: _authority, ...rest } = environment(home, env);
      const child = start(home, args, rest);
      const [stdout, stderr] = [textOf(child.stdout), textOf(child.stderr)];
      const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
      expect(keysIn(stdout() + stderr())).toEqual([]);
      return { code, stdout: stdout(), stderr: stderr() };
    });
  },
});

/** Starts it with Chromium's own door for debugging, because the one of Node that Playwright uses is shut. */
async function open(home: Home, { args = [], env = {}, command }: Start): Promise<Packaged> {
  const child = start(home, ['--remote-debugging-port=0', '--lang=en-US', ...args], environment(home, env), command);
  const [stdout, stderr] = [textOf(child.stdout), textOf(child.stderr)];
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const address = () => /DevTools listening on ws:\/\/([^/]+)\//.exec(stderr())?.[1] ?? '';
  await expect.poll(address, { timeout: 30_000, message: 'the app listens' }).not.toBe('');
  const browser = await chromium.connectOverCDP(`http://${address()}`);
  const pages = () => browser.contexts().flatMap((context) => context.pages());
  await expect.poll(() => pages().length, { timeout: 30_000, message: 'a window is there' }).toBeGreaterThan(0);
  const page = pages()[0];
  if (page === undefined) throw new Error('The window has gone.');
  await page.waitForLoadState();
  const close = async () => {
    await browser.close();
    child.kill('SIGTERM');
    await ended;
    expect(keysIn(stdout() + stderr())).toEqual([]);
  };
  return { page, browser, stderr, close, ended };
}

function start(home: Home, args: string[], env: Record<string, string>, command = target().command): ChildProcess {
  const { owner } = target();
  const [program = '', ...before] = command;
  handOver(home, owner);
  const switches = owner === undefined ? electronSwitches() : [];
  return spawn(program, [...before, ...switches, ...args], { cwd: home.project, env, stdio: ['ignore', 'pipe', 'pipe'] });
}

function environment(home: Home, extra: Record<string, string>): Record<string, string> {
  const { XDG_RUNTIME_DIR: _runtime, ...env } = appEnvironment(home, extra);
  const cookie = env['XAUTHORITY'];
  if (target().owner === undefined || cookie === undefined || !existsSync(cookie)) return env;
  const own = join(home.path, '.Xauthority');
  copyFileSync(cookie, own);
  return { ...env, XAUTHORITY: own };
}

/** The home was made by us: whoever the app runs as has to own it. */
function handOver(home: Home, owner: number | undefined): void {
  if (owner === undefined) return;
  chmodSync(dirname(home.path), 0o755);
  execFileSync('chown', ['-R', `${owner}:${owner}`, home.path, home.project]);
}

function textOf(stream: NodeJS.ReadableStream | null): () => string {
  let text = '';
  stream?.on('data', (data: Buffer) => (text += data.toString()));
  return () => text;
}
