import { chmod, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openAtLine } from '../../src-main/shell/line-editor.ts';
import { scratchFolder } from './scratch.ts';

/** A folder of programs that note what they were started with, one argument a line, and end with `code`. */
async function programs(found: Record<string, { ends?: number; says?: string }>): Promise<{ folder: string; noted(): Promise<string> }> {
  const folder = await scratchFolder();
  for (const [name, { ends = 0, says = '' }] of Object.entries(found)) {
    const path = join(folder, name);
    await writeFile(path, `#!/bin/sh\nprintf '%s\\n' "${name}" "$@" >> '${folder}/noted'\nprintf '%s' '${says}'\nexit ${ends}\n`);
    await chmod(path, 0o700);
  }
  return { folder, noted: () => readFile(join(folder, 'noted'), 'utf8').catch(() => '') };
}

const PATH = '/tmp/a b; $(touch x)/settings.json';

describe.skipIf(process.platform === 'win32')('opening a file at a line', () => {
  it('starts the editor that is named, with its arguments as they are', async () => {
    const { folder, noted } = await programs({ codium: {} });
    expect(await openAtLine(PATH, { line: 7, column: 3 }, { environment: { PATH: `${folder}:/bin:/usr/bin`, EDITOR: 'codium --wait' }, platform: 'linux' })).toBe(true);
    expect(await noted()).toBe(`codium\n--goto\n${PATH}:7:3\n`);
  });

  it('prefers $VISUAL, and takes $EDITOR where that one cannot be started', async () => {
    const { folder, noted } = await programs({ gedit: { ends: 1 }, kate: {} });
    const environment = { PATH: `${folder}:/bin:/usr/bin`, VISUAL: 'gedit', EDITOR: 'kate' };
    expect(await openAtLine(PATH, { line: 7 }, { environment, platform: 'linux' })).toBe(true);
    expect(await noted()).toBe(`gedit\n+7\n${PATH}\nkate\n--line\n7\n--column\n1\n${PATH}\n`);
  });

  it('asks the desktop of Linux which program opens such files', async () => {
    const { folder, noted } = await programs({ 'xdg-mime': { says: 'org.kde.kate.desktop' }, kate: {} });
    expect(await openAtLine(PATH, { line: 2 }, { environment: { PATH: `${folder}:/bin:/usr/bin`, EDITOR: 'vim' }, platform: 'linux' })).toBe(true);
    expect(await noted()).toBe(`xdg-mime\nquery\ndefault\napplication/json\nkate\n--line\n2\n--column\n1\n${PATH}\n`);
  });

  it('says so where no editor takes a line: none, an unknown one, one that is not installed', async () => {
    const { folder, noted } = await programs({ vim: {}, 'xdg-mime': { says: 'firefox.desktop' }, firefox: {} });
    for (const environment of [{ PATH: folder }, { PATH: `${folder}:/bin:/usr/bin`, EDITOR: 'vim' }, { PATH: folder, VISUAL: 'code' }]) {
      expect(await openAtLine(PATH, { line: 2 }, { environment, platform: 'linux' })).toBe(false);
    }
    expect(await noted()).not.toMatch(/^(?:vim|firefox)$/m);
  });

  it('hands nothing on that is meant for this app’s own Electron', async () => {
    const { folder } = await programs({});
    await writeFile(join(folder, 'code'), `#!/bin/sh\nenv > '${folder}/noted'\n`, { mode: 0o700 });
    await openAtLine(PATH, { line: 2 }, { environment: { PATH: `${folder}:/bin:/usr/bin`, VISUAL: 'code', ELECTRON_RUN_AS_NODE: '1', NODE_OPTIONS: '--x', KEPT: 'yes' }, platform: 'linux' });
    expect(await readFile(join(folder, 'noted'), 'utf8')).toMatch(/^KEPT=yes$/m);
    expect(await readFile(join(folder, 'noted'), 'utf8')).not.toMatch(/ELECTRON|NODE_OPTIONS/);
  });
});
