import { electronRuntime } from './electron-runtime/runtime.mjs';
import { PlainError } from './shared/plain-error.mjs';
import { runAsCommand, say } from './shared/script.mjs';
import { runTool } from './shared/tool.mjs';
import { hasDisplay } from './system/display.mjs';
import { ensureSystem } from './system/ensure.mjs';

// npm run dev [-- the app's arguments]: the app with hot reload, built into out/dev. See scripts/electron-dev.ts.
await runAsCommand(import.meta.url, async () => {
  if (!hasDisplay(process.env)) {
    throw new PlainError(
      'The development mode opens a window, and there is no display here (neither DISPLAY nor WAYLAND_DISPLAY is set). ' +
        'Start it from a desktop session, or run it on a display in memory: xvfb-run -a npm run dev',
    );
  }
  const { executable } = await electronRuntime({ log: say });
  await ensureSystem({ executable, inMemoryDisplay: false, log: say });
  return runTool('vite', ['dev', '--', ...process.argv.slice(2)], { ...process.env, SWITCHYARD_ELECTRON: executable });
});
