import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { electronRuntime } from '../../../scripts/electron-runtime/runtime.mjs';
import { madeUpPin } from '../carrier.ts';
import { fakeDist, put, temporaryFolder } from '../temporary.ts';

let home = '';
let packageFolder = '';
let tried: string[] = [];

beforeEach(() => {
  home = temporaryFolder();
  packageFolder = join(home, 'node_modules/electron');
  put(packageFolder, 'package.json', '{"version":"9.9.9"}');
  tried = [];
});

const putOfficial = (version = '9.9.9'): void => {
  fakeDist(join(packageFolder, 'dist'), version);
  put(packageFolder, 'path.txt', 'electron');
};
const putCached = (): string => fakeDist(join(home, '.cache/switchyard/electron-1.2.3-1'), '1.2.3');

interface Situation {
  env?: NodeJS.ProcessEnv;
  platform?: string;
  arch?: string;
  official?: 'succeeds' | 'fails';
}

function find({ env = {}, platform = 'linux', arch = 'x64', official = 'fails' }: Situation = {}) {
  return electronRuntime({
    log: () => undefined,
    env: { HOME: home, ...env },
    platform,
    arch,
    packageFolder,
    pin: madeUpPin,
    fetchOfficial: () => {
      tried.push('official');
      if (official === 'succeeds') putOfficial();
      return Promise.resolve(official === 'succeeds' ? undefined : 'fetch failed');
    },
    fetchFallback: () => {
      tried.push('fallback');
      const dist = putCached();
      return Promise.resolve({ executable: join(dist, 'electron'), dist, version: '1.2.3', source: 'fallback' });
    },
  });
}

describe('the Electron that is used, in this order', () => {
  test('1. the override, even if all others are there', async () => {
    putOfficial();
    putCached();
    const dist = fakeDist(join(home, 'mine'), 'v7.0.0');
    expect(await find({ env: { ELECTRON_OVERRIDE_DIST_PATH: dist } })).toEqual({ executable: join(dist, 'electron'), dist, version: '7.0.0', source: 'override' });
  });

  test('2. the official binary that is installed', async () => {
    putOfficial();
    putCached();
    expect(await find()).toMatchObject({ source: 'official', version: '9.9.9' });
  });

  test('3. the cached fallback, before the official download is tried', async () => {
    putCached();
    expect(await find()).toMatchObject({ source: 'fallback' });
    expect(tried).toEqual([]);
  });

  test('4. the official download', async () => {
    expect(await find({ official: 'succeeds' })).toMatchObject({ source: 'official' });
    expect(tried).toEqual(['official']);
  });

  test('5. the fallback, if the official download fails', async () => {
    expect(await find()).toMatchObject({ source: 'fallback' });
    expect(tried).toEqual(['official', 'fallback']);
  });
});

describe('what does not count', () => {
  test('an official binary of another version than the package', async () => {
    putOfficial('8.0.0');
    expect(await find()).toMatchObject({ source: 'fallback' });
  });

  test('a folder whose program cannot be executed', async () => {
    put(join(home, '.cache/switchyard/electron-1.2.3-1'), 'electron', 'text', 0o644);
    await find();
    expect(tried).toEqual(['official', 'fallback']);
  });

  test('an override without a program is an error, not a reason to look elsewhere', async () => {
    putOfficial();
    await expect(find({ env: { ELECTRON_OVERRIDE_DIST_PATH: join(home, 'empty') } })).rejects.toThrow(/ELECTRON_OVERRIDE_DIST_PATH names .*empty.*unset it/);
  });

  test('an empty override', async () => {
    putOfficial();
    expect(await find({ env: { ELECTRON_OVERRIDE_DIST_PATH: '' } })).toMatchObject({ source: 'official' });
  });
});

describe('a failed official download', () => {
  test('is not repeated the same day', async () => {
    await find();
    tried = [];
    expect(existsSync(join(home, '.cache/switchyard/electron-9.9.9.unreachable'))).toBe(true);
    await find({ env: { XDG_CACHE_HOME: join(home, '.cache') } });
    expect(tried).toEqual([]);
  });

  test('leaves only the fallback to try, if that failed too', async () => {
    put(join(home, '.cache/switchyard'), 'electron-9.9.9.unreachable', 'fetch failed');
    await find();
    expect(tried).toEqual(['fallback']);
  });

  test.each([
    ['darwin', 'arm64'],
    ['win32', 'x64'],
    ['linux', 'arm64'],
  ])('on %s %s says that the official binary is needed, and tries again each time', async (platform, arch) => {
    putCached();
    const refusal = new RegExp(`official download failed: fetch failed\\. On ${platform} ${arch} Switchyard needs the official binary.*install-electron`, 's');
    await expect(find({ platform, arch })).rejects.toThrow(refusal);
    await expect(find({ platform, arch })).rejects.toThrow(refusal);
    expect(tried).toEqual(['official', 'official']);
  });
});
