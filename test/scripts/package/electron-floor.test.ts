import { mkdirSync, mkdtempSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { pinnedDist } from '../../../scripts/electron-runtime/pinned.mjs';
import { afterPack } from '../../../scripts/package/after-pack.mjs';
import { isTooOld, oldestElectron, testingMark, whyNotPacked } from '../../../scripts/package/electron-floor.mjs';
import manifest from '../../../package.json' with { type: 'json' };

const runtime = (version: string, source: 'override' | 'official' | 'fallback') => ({ version, source, executable: '/e/electron', dist: '/e' });

describe('the oldest Electron of a release', () => {
  it.each([oldestElectron, '45.3.10', '45.4.0', '46.0.0', '100.0.0', manifest.devDependencies.electron])('%s will do', (version) => {
    expect(isTooOld(version)).toBe(false);
  });

  it.each(['45.3.3', '45.2.9', '44.9.9', pinnedDist.electron, '5.0.0', '46.0.0-beta.1', 'unknown', ''])('%s is too old, or nobody knows', (version) => {
    expect(isTooOld(version)).toBe(true);
  });

  it('refuses an official one below, which would be shipped', () => {
    expect(whyNotPacked(runtime('45.3.3', 'official'), false)).toMatch(/45\.3\.3 is older than 45\.3\.4.*Raise electron in package\.json/);
  });

  it('refuses a feed of updates with another one below: that is a release', () => {
    expect(whyNotPacked(runtime(pinnedDist.electron, 'fallback'), true)).toMatch(/^Nothing was packed.*without the feed for testing/);
  });

  it.each([
    [runtime(pinnedDist.electron, 'fallback'), false],
    [runtime('40.0.0', 'override'), false],
    [runtime(oldestElectron, 'override'), true],
    [runtime(manifest.devDependencies.electron, 'official'), true],
  ])('packs %o with a feed: %s', (electron, hasFeed) => {
    expect(whyNotPacked(electron, hasFeed)).toBeUndefined();
  });
});

describe('what was packed', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'packed-'));
    mkdirSync(join(folder, 'resources'));
    writeFileSync(join(folder, 'resources', 'default_app.asar'), '');
    writeFileSync(join(folder, 'version'), '');
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const packed = (version: string) => afterPack({ appOutDir: folder, packager: { getResourcesDir: (out) => join(out, 'resources'), info: { framework: { version } } } });
  const mark = () => join(folder, 'resources', testingMark);

  it('is marked where its Electron is too old', async () => {
    await packed(pinnedDist.electron);
    expect(readFileSync(mark(), 'utf8')).toContain(`Electron ${pinnedDist.electron}, which is older than ${oldestElectron}`);
  });

  it('is not marked otherwise, and lost what belongs to development', async () => {
    await packed(oldestElectron);
    expect([mark(), join(folder, 'resources', 'default_app.asar'), join(folder, 'version')].map((path) => existsSync(path))).toEqual([false, false, false]);
  });
});
