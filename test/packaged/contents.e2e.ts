import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { listPackage } from '@electron/asar';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { expect, test } from '@playwright/test';
import { target } from './target.ts';

/** States of a fuse, as the program's file has them: the digits 1 and 0. */
const [ON, OFF] = [0x31, 0x30];

const inFolder = (...parts: string[]): string => join(target().folder, ...parts);

test('the app’s own code is one archive of at most 10 MB, and nothing else runs', async () => {
  expect((await stat(inFolder('resources/app.asar'))).size).toBeLessThanOrEqual(10_000_000);
  const resources = await readdir(inFolder('resources'));
  expect(resources.filter((name) => /\.asar|^app/.test(name) && !/^(app\.asar|apparmor-profile|app-update\.yml)$/.test(name))).toEqual([]);
});

test('the archive holds what was built and the manifest', () => {
  const tops = listPackage(inFolder('resources/app.asar'), { isPack: false }).map((path) => path.split(/[\\/]/)[1]);
  expect(new Set(tops)).toEqual(new Set(['dist', 'package.json']));
});

test('of Chromium’s languages there are ours', async () => {
  expect((await readdir(inFolder('locales'))).toSorted()).toEqual(['en-US.pak', 'fr.pak', 'zh-CN.pak']);
});

test('the licences are there', async () => {
  expect(await readdir(target().folder)).toEqual(expect.arrayContaining(['LICENSE.switchyard.txt', 'THIRD-PARTY-LICENSES.txt', 'LICENSE.electron.txt', 'LICENSES.chromium.html']));
});

test('every fuse is as the configuration says', async () => {
  const wire = await getCurrentFuseWire(inFolder('switchyard'));
  const on = [FuseV1Options.EnableCookieEncryption, FuseV1Options.EnableEmbeddedAsarIntegrityValidation, FuseV1Options.OnlyLoadAppFromAsar];
  const off = [FuseV1Options.RunAsNode, FuseV1Options.EnableNodeOptionsEnvironmentVariable, FuseV1Options.EnableNodeCliInspectArguments, FuseV1Options.LoadBrowserProcessSpecificV8Snapshot, FuseV1Options.GrantFileProtocolExtraPrivileges];
  expect(on.map((fuse) => wire[fuse])).toEqual(on.map(() => ON));
  expect(off.map((fuse) => wire[fuse])).toEqual(off.map(() => OFF));
});
