import { join } from 'node:path';
import { electronRuntime } from './electron-runtime/runtime.mjs';
import { onMemoryDisplay } from './system/display.mjs';
import { ensureSystem } from './system/ensure.mjs';
import { findProgram } from './system/probe.mjs';
import { runHere } from './shared/process.mjs';
import { inRepository } from './shared/repository.mjs';
import { withScratch } from './shared/scratch.mjs';
import { runAsCommand, say } from './shared/script.mjs';
import { toolScript } from './shared/tool.mjs';
import manifest from '../package.json' with { type: 'json' };

const unpacked = inRepository('release', 'linux-unpacked');
const deb = inRepository('release', `${manifest.name}_${manifest.version}_amd64.deb`);

// npm run test:package [-- folder|deb] [Playwright's arguments]: packs the app and tests what came out: the folder here,
// the .deb in a bare Debian. Linux only.
await runAsCommand(import.meta.url, async () => {
  const [first, ...others] = process.argv.slice(2);
  const only = first === 'folder' || first === 'deb' ? first : undefined;
  const rest = only === undefined && first !== undefined ? [first, ...others] : others;
  if (process.platform !== 'linux') return leave('The packed app is tested on Linux only. On this system, start what is in release/ by hand.');
  const packed = await runHere(process.execPath, [inRepository('scripts', 'package.mjs'), '--linux', only === 'folder' ? 'dir' : 'deb']);
  if (packed !== 0) return packed;
  const { executable } = await electronRuntime({ log: say });
  await ensureSystem({ executable, inMemoryDisplay: true, log: say });
  const inFolder = only === 'deb' ? 0 : await testFolder(rest);
  return inFolder !== 0 || only === 'folder' ? inFolder : testDeb(rest);
});

/** @param {string[]} rest */
function testFolder(rest) {
  const target = { command: [join(unpacked, 'switchyard')], folder: unpacked };
  const [program, args] = onMemoryDisplay(process.execPath, [toolScript('playwright'), 'test', '--config', 'test/packaged/playwright.config.ts', ...rest]);
  return withScratch(
    'packaged',
    ({ env }) => runHere(program, args, { env: { ...env, SWITCHYARD_PACKAGED: JSON.stringify(target) }, group: true }),
    (count) => say(`${count} processes had been left behind by the tests; they were ended.`),
  );
}

/** @param {string[]} rest */
function testDeb(rest) {
  const missing = ['debootstrap', 'chroot', 'unshare', 'dpkg-deb'].filter((name) => findProgram(name, process.env) === undefined);
  if (process.getuid?.() !== 0) return leave('The .deb is not tested: only root can make a Debian to install it in.');
  if (missing.length > 0) return leave(`The .deb is not tested, because ${missing.join(' and ')} is missing. On Debian: apt-get install debootstrap`);
  const inDebian = inRepository('scripts', 'package', 'test-in-debian.mjs');
  // What is mounted for it is seen by it alone: the folder is removed from out here, where nothing of the machine stands in it.
  return withScratch('debian', ({ folder, env }) =>
    runHere('unshare', ['--mount', '--propagation', 'private', process.execPath, inDebian, folder, deb, manifest.version, ...rest], { env }),
  );
}

/** @param {string} reason */
function leave(reason) {
  say(reason);
  return 1;
}
