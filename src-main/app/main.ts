import { app, Menu } from 'electron';
import { secretVariables } from '../core/environment/secret-variables.ts';
import { asksInTerminal, parseFlags, type Flags } from '../core/flags.ts';
import { deleteMarked } from '../shell/delete-folder.ts';
import { homeFolder } from '../shell/home-folder.ts';
import { workingFolder } from '../shell/working-folder.ts';
import { settleDataFolder } from './data-folder.ts';
import { registerScheme } from './protocol.ts';
import { isFirstStart } from './second-start.ts';
import { hardenEverything } from './security.ts';
import { startApp } from './start.ts';

/** The composition root: the only file of the app that reads the process. */
const argv = process.argv.slice(1);
const flags = parseFlags(argv);

if (!flags.ok) {
  process.stderr.write(`${flags.error.message}\n`);
  app.exit(1);
} else if (asksInTerminal(flags.value)) {
  // Electron asks for a display only when this module has run: until then there need not be one.
  await runInTerminal();
} else {
  openWindows(flags.value);
}

/** The packaged app answers `-p "…"`, `--explain`, `--doctor`, `--help` and `--version` like the headless command, without a window. */
async function runInTerminal(): Promise<void> {
  const { runHeadless } = await import('../services/headless/run.ts');
  app.exit(await runHeadless({ argv, process, home: homeFolder(), version: __APP_VERSION__, command: 'switchyard' }));
}

function openWindows(first: Flags): void {
  const start = { home: homeFolder(), environment: { ...process.env }, platform: process.platform };
  const cwd = workingFolder(start.home);
  const data = settleDataFolder(start);
  if (!data) {
    app.exit(1);
    return;
  }
  deleteMarked(data.path);
  if (!isFirstStart({ argv, cwd })) {
    app.quit();
    return;
  }
  // Root on Linux has to say --no-sandbox; forcing the sandbox on then kills every page.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
  // Ours comes with the services; Electron's own would only be built to be replaced.
  Menu.setApplicationMenu(null);
  registerScheme();
  hardenEverything();
  // From here on only our copy has the keys: Electron would hand them to every page's preload.
  for (const name of secretVariables(start.environment)) delete process.env[name];
  // A top-level await of whenReady never resolves in an ES module main.
  void app.whenReady().then(() => startApp({ ...start, cwd, flags: first }, data));
}
