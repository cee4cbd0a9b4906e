import { electronRuntime } from './electron-runtime/runtime.mjs';
import { runAsCommand, say } from './shared/script.mjs';

// node scripts/electron-runtime.mjs: prints the folder of the Electron that is used, fetching it if needed.
await runAsCommand(import.meta.url, async () => {
  const runtime = await electronRuntime({ log: say });
  process.stdout.write(`${runtime.dist}\n`);
});
