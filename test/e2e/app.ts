import { join } from 'node:path';
import { _electron, test as base, type ElectronApplication, type Page } from '@playwright/test';
import { startOpenAiServer, type OpenAiServer } from '../servers/openai-server.ts';
import { createHome, type Home } from './home.ts';

const ROOT = join(import.meta.dirname, '../..');

/** The built app in real Electron. */
export interface App {
  electron: ElectronApplication;
  page: Page;
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

/** Tests with a home folder, a model server and a way to start the app; all are gone when the test ends. */
export const test = base.extend<Fixtures>({
  // Playwright asks for a destructuring pattern even where nothing is used.
  // oxlint-disable-next-line no-empty-pattern
  home: async ({}, provide) => {
    const home = await createHome();
    await provide(home);
    await home.remove();
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
        await app.close();
      };
      return { ...app, close };
    });
    for (const app of open) await app.close();
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
async function launch(home: Home, { args = [], env = {}, switches = [] }: Start): Promise<App> {
  const electron = await _electron.launch({
    args: [...electronSwitches(), '--lang=en-US', ...switches, ROOT, ...args],
    cwd: home.project,
    env: appEnvironment(home, env),
    timeout: 30_000,
  });
  const page = await electron.firstWindow();
  // Until main has answered, the page shows a frame without a word, and a call of a test would come before the page's own.
  await page.locator('#root main').first().waitFor({ state: 'attached', timeout: 30_000 });
  return { electron, page, close: () => electron.close() };
}
