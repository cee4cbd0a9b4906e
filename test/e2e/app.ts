import { dirname, join } from 'node:path';
import { _electron, expect, test as base, type ElectronApplication, type Page } from '@playwright/test';
import { startOpenAiServer, type OpenAiServer } from '../servers/openai-server.ts';
import { createHome, type Home } from './home.ts';
import { SEARCHABLE } from './leaks/in-app.ts';
import { leaksInFiles } from './leaks/in-files.ts';
import { searchAndClose } from './leaks/search-and-close.ts';
import { watch } from './leaks/watch.ts';

const ROOT = join(import.meta.dirname, '../..');

/** The built app in real Electron. */
export interface App {
  electron: ElectronApplication;
  page: Page;
  /** What it has written to its standard output and error. */
  printed(): string;
  /** Resolves when its process is gone. */
  ended: Promise<unknown>;
  close(): Promise<void>;
}

interface Start {
  /** Arguments of the app, as after `npm start --`. */
  args?: string[];
  /** Variables of the shell that it is started from. */
  env?: Record<string, string>;
  /** Electron's own arguments, before the app's folder. */
  switches?: string[];
}

interface Fixtures {
  home: Home;
  server: OpenAiServer;
  launch: (start?: Start) => Promise<App>;
}

/**
 * Tests with a home folder, a model server and a way to start the app; all are gone when the test ends. Before they go,
 * the app and all that it left is searched for the test's keys (see `leaks/keys.ts`).
 */
export const test = base.extend<Fixtures>({
  // Playwright asks for a destructuring pattern even where nothing is used.
  // oxlint-disable-next-line no-empty-pattern
  home: async ({}, provide) => {
    const home = await createHome();
    await provide(home);
    const leaks = await leaksInFiles(dirname(home.path), home.written);
    await home.remove();
    expect(leaks).toEqual([]);
  },
  // oxlint-disable-next-line no-empty-pattern
  server: async ({}, provide) => {
    const server = await startOpenAiServer();
    await provide(server);
    await server.close();
  },
  launch: async ({ home }, provide) => {
    const open = new Set<App>();
    await provide(async (start = {}) => {
      const app = await launch(home, start);
      open.add(app);
      const close = async () => {
        open.delete(app);
        await searchAndClose(app);
      };
      return { ...app, close };
    });
    for (const app of open) await searchAndClose(app);
  },
});

/** The variables that Electron needs of the machine; nothing else of the tester's environment reaches the app. */
export function appEnvironment(home: Home, extra: Record<string, string> = {}): Record<string, string> {
  const machine = ['PATH', 'DISPLAY', 'XAUTHORITY', 'XDG_RUNTIME_DIR', 'SWITCHYARD_RUN_MARK'];
  const kept = machine.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name] ?? '']]));
  return {
    ...Object.fromEntries(kept),
    HOME: home.path,
    LANG: 'en_US.UTF-8',
    QWEN_CODE_SYSTEM_SETTINGS_PATH: join(home.path, 'no-system-settings.json'),
    SWITCHYARD_LOCAL_PORTS: '', // what else runs on this machine is none of a test's business
    ...extra,
  };
}

/** Path of the Electron that `npm run e2e` found. */
export function electronPath(): string {
  const path = process.env['SWITCHYARD_ELECTRON'];
  if (!path) throw new Error('Run the end-to-end tests with: npm run e2e');
  return path;
}

/** What Electron needs to be told on this machine: root may not use the system sandbox. */
export function electronSwitches(): string[] {
  return process.getuid?.() === 0 ? ['--no-sandbox'] : [];
}

/** Electron comes from the electron package (see `scripts/e2e.mjs`): launched by path, it would not wait for Playwright. */
export async function launch(home: Home, { args = [], env = {}, switches = [] }: Start = {}): Promise<App> {
  const electron = await _electron.launch({
    args: [...electronSwitches(), '--lang=en-US', ...SEARCHABLE, ...switches, ROOT, ...args],
    cwd: home.project,
    env: appEnvironment(home, env),
    timeout: 30_000,
  });
  const { ended, printed } = watch(electron.process());
  const page = await electron.firstWindow();
  // Until main has answered, the page shows a frame without a word, and a call of a test would come before the page's own.
  await page.locator('#root main').first().waitFor({ state: 'attached', timeout: 30_000 });
  return { electron, page, ended, printed, close: () => electron.close() };
}
