import { electronRuntime } from './electron-runtime/runtime.mjs';
import { ensureBuild } from './build/ensure.mjs';
import { runHere } from './shared/process.mjs';
import { withScratch } from './shared/scratch.mjs';
import { runAsCommand, say } from './shared/script.mjs';
import { toolScript } from './shared/tool.mjs';
import { offerBrowser } from './system/browser.mjs';
import { onMemoryDisplay } from './system/display.mjs';
import { ensureSystem } from './system/ensure.mjs';
import { offerKeyring } from './system/keyring.mjs';

// npm run e2e [-- Playwright's arguments]: end-to-end tests in real Electron, on a display in memory on Linux.
await runAsCommand(import.meta.url, async () => {
  await ensureBuild(say);
  const { executable, dist } = await electronRuntime({ log: say });
  const linux = process.platform === 'linux';
  await ensureSystem({ executable, inMemoryDisplay: linux, log: say });
  offerKeyring(say);
  offerBrowser(say);

  const playwright = [toolScript('playwright'), 'test', '--config', 'test/e2e/playwright.config.ts', ...process.argv.slice(2)];
  const [program, args] = linux ? onMemoryDisplay(process.execPath, playwright) : [process.execPath, playwright];
  return withScratch(
    'e2e-run',
    // The electron package reads ELECTRON_OVERRIDE_DIST_PATH: launched through it, the app waits until Playwright is attached.
    ({ env }) => runHere(program, args, { env: { ...env, SWITCHYARD_ELECTRON: executable, ELECTRON_OVERRIDE_DIST_PATH: dist }, group: true }),
    (count) => say(`${count} processes had been left behind by the tests; they were ended.`),
  );
});
