import { electronRuntime } from './electron-runtime/runtime.mjs';
import { runAsCommand, say } from './shared/script.mjs';
import { hasDisplay } from './system/display.mjs';
import { ensureSystem } from './system/ensure.mjs';

// node scripts/system.mjs: checks (and as root on Debian or Ubuntu installs) what Electron needs.
await runAsCommand(import.meta.url, async () => {
  const { executable } = await electronRuntime({ log: say });
  await ensureSystem({ executable, inMemoryDisplay: !hasDisplay(process.env), log: say });
  say('This machine has everything that Electron needs.');
});
