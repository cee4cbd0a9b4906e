import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { onMemoryDisplay } from '../system/display.mjs';
import { PlainError } from '../shared/plain-error.mjs';
import { runHere } from '../shared/process.mjs';
import { inRepository } from '../shared/repository.mjs';
import { runAsCommand, say } from '../shared/script.mjs';
import { toolScript } from '../shared/tool.mjs';
import { bring, debianWith, ownMounts, person, share } from './debian-root.mjs';
import { nextVersion } from './next-version.mjs';

/** A version that no release has; that it is newer is all that counts. */
const next = '999.0.0';

// node scripts/package/test-in-debian.mjs FOLDER PACKAGE VERSION [Playwright's arguments], under `unshare --mount`:
// installs the package in a bare Debian inside the folder, and runs the tests of the packed app there.
await runAsCommand(import.meta.url, async () => {
  const [folder = '', deb = '', version = '', ...rest] = process.argv.slice(2);
  const { env } = process;
  if (!(await ownMounts())) throw new PlainError('This mounts folders, so it is started by scripts/test-package.mjs alone, with mounts of its own.');
  const root = join(folder, 'root');
  await debianWith(root, deb, env);
  await bring(root, await nextVersion(deb, { from: version, to: next }, folder));
  const homes = join(folder, 'homes');
  await mkdir(homes);
  await share(root, homes);
  await share(root, '/tmp/.X11-unix');
  const target = {
    command: ['chroot', `--userspec=${person}:${person}`, root, '/usr/bin/switchyard'],
    folder: join(root, 'opt/Switchyard'),
    owner: person,
    upgrade: { command: ['chroot', root, 'dpkg', '--install', '/next.deb'], version: next },
  };
  say('The package is installed. The app is started there, by an ordinary user.');
  const playwright = [toolScript('playwright'), 'test', '--config', inRepository('test', 'packaged', 'playwright.config.ts'), ...rest];
  const [program, args] = onMemoryDisplay(process.execPath, playwright);
  return runHere(program, args, { env: { ...env, TMPDIR: homes, SWITCHYARD_PACKAGED: JSON.stringify(target) }, group: true });
});
