import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Home } from '../e2e/home.ts';

/** Stands where the system's opener is looked for, and only notes what it is asked to open. */
export interface OpenerSpy {
  env: Record<string, string>;
  opened(): Promise<string[]>;
}

/** Makes one for the apps of a test. */
export async function spyOnOpener(home: Home): Promise<OpenerSpy> {
  const folder = join(dirname(home.path), 'bin');
  const notes = join(folder, 'opened');
  await mkdir(folder, { recursive: true });
  for (const name of ['xdg-open', 'gio', 'x-www-browser', 'kde-open', 'gvfs-open']) {
    const path = join(folder, name);
    await writeFile(path, `#!/bin/sh\nprintf '%s\\n' "$*" >> '${notes}'\n`);
    await chmod(path, 0o755);
  }
  return {
    env: { PATH: `${folder}:${process.env['PATH'] ?? ''}` },
    opened: async () => (await readFile(notes, 'utf8').catch(() => '')).split('\n').filter((line) => line !== ''),
  };
}
