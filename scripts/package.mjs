import { electronRuntime } from './electron-runtime/runtime.mjs';
import { isTooOld, oldestElectron, whyNotPacked } from './package/electron-floor.mjs';
import { feedArguments } from './package/feed.mjs';
import { whyNotNotarized } from './package/notarization.mjs';
import { ownTools } from './package/own-tools.mjs';
import { PlainError } from './shared/plain-error.mjs';
import { runAsCommand, say } from './shared/script.mjs';
import { runTool } from './shared/tool.mjs';

// npm run package [-- electron-builder's arguments]: builds and packs the app into release/.
await runAsCommand(import.meta.url, async () => {
  const args = process.argv.slice(2);
  const feed = feedArguments(process.env);
  const runtime = await electronRuntime({ log: say });
  const reason = whyNotPacked(runtime, feed.length > 0);
  if (reason !== undefined) throw new PlainError(reason);
  const unnotarized = process.platform === 'darwin' ? whyNotNotarized(process.env) : undefined;
  if (unnotarized !== undefined) say(unnotarized);
  const built = await runTool('vite', ['build']);
  if (built !== 0) return built;
  const targets = runtime.source === 'fallback' || runtime.source === 'override' ? withOwnElectron(runtime, args) : args;
  return runTool('electron-builder', ['--publish', 'never', ...feed, ...targets], ownTools(process.env));
});

/**
 * Electron from another folder than the package's own: what can be made of it without electron-builder's downloads.
 * @param {import('./electron-runtime/find.mjs').ElectronRuntime} runtime
 * @param {string[]} args
 */
function withOwnElectron(runtime, args) {
  say(`Packing Electron ${runtime.version} from ${runtime.dist}: not the official binary, so this is a package for trying, not for shipping.`);
  if (isTooOld(runtime.version)) say(`FOR TESTING ONLY: Electron ${runtime.version} is older than ${oldestElectron} and lacks fixes of its security. The package says so in its folder.`);
  if (args.length === 0) say('A folder, a .tar.gz and a .deb are made. An AppImage needs a download: npm run package -- --linux AppImage');
  return [`-c.electronDist=${runtime.dist}`, `-c.electronVersion=${runtime.version}`, ...(args.length === 0 ? ['--linux', 'tar.gz', 'deb'] : args)];
}
