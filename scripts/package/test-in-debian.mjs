import { join } from 'node:path';
import { onMemoryDisplay } from '../system/display.mjs';
import { runHere } from '../shared/process.mjs';
import { inRepository } from '../shared/repository.mjs';
import { withScratch } from '../shared/scratch.mjs';
import { runAsCommand, say } from '../shared/script.mjs';
import { toolScript } from '../shared/tool.mjs';
import { bring, debianWith, person, share } from './debian-root.mjs';
import { nextVersion } from './next-version.mjs';

/** A version that no release has; where it is newer counts alone. */
const next = '999.0.0';

// node scripts/package/test-in-debian.mjs PACKAGE VERSION [Playwright's arguments], under `unshare --mount`:
// installs the package in a bare Debian and runs the tests of the packed app there. The mounts go with the process.
await runAsCommand(import.meta.url, async () => {
  const [deb = '', version = '', ...rest] = process.argv.slice(2);
  return withScratch('debian', async ({ folder, env }) => {
    const root = join(folder, 'root');
    await debianWith(root, deb, env);
    await bring(root, await nextVersion(deb, { from: version, to: next }, folder));
    const homes = join(folder, 'homes');
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
});
