import { electronRuntime } from './electron-runtime/runtime.mjs';
import { runAsCommand, say } from './shared/script.mjs';
import { runTool } from './shared/tool.mjs';

// npm run package [-- electron-builder's arguments]: builds and packs the app into release/.
await runAsCommand(import.meta.url, async () => {
  const args = process.argv.slice(2);
  const runtime = await electronRuntime({ log: say });
  const built = await runTool('vite', ['build']);
  if (built !== 0) return built;
  return runTool('electron-builder', ['--publish', 'never', ...(runtime.source === 'fallback' ? withFallback(runtime, args) : args)]);
});

/**
 * Without the official downloads electron-builder can pack, but not fetch the tools that make installers.
 * @param {import('./electron-runtime/find.mjs').ElectronRuntime} runtime
 * @param {string[]} args
 */
function withFallback(runtime, args) {
  say(`Packing Electron ${runtime.version}: the official binary is not on this machine, so this is a package for trying, not for shipping.`);
  if (args.length === 0) say('Only an unpacked folder is made; name a target to get more, for example: npm run package -- --linux deb');
  return [`-c.electronDist=${runtime.dist}`, `-c.electronVersion=${runtime.version}`, ...(args.length === 0 ? ['--dir'] : args)];
}
