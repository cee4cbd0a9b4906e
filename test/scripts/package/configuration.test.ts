import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FuseV1Options } from '@electron/fuses';
import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '../../..');
const configuration = readFileSync(join(ROOT, 'electron-builder.yml'), 'utf8');
const manifest = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as Record<string, string>;

/** The lines that stand under a name of the first level. */
const section = (name: string): string => new RegExp(`^${name}:\\n((?:[ #].*\\n|\\n)+)`, 'm').exec(configuration)?.[1] ?? '';

/** electron-builder's name of a fuse: those that begin with a capital "Enable" keep it as a small one. */
const named = (fuse: string): string => fuse.charAt(0).toLowerCase() + fuse.slice(1);

describe('the fuses of the packaged app', () => {
  const fuses = Object.fromEntries([...section('electronFuses').matchAll(/^ {2}(\w+): (true|false)$/gm)].map(([, name, value]) => [name, value === 'true']));

  it('are all named', () => {
    const known = Object.values(FuseV1Options).filter((value) => typeof value === 'string');
    expect(Object.keys(fuses).toSorted()).toEqual(known.map(named).toSorted());
  });

  it('close every way to run other code than the packed one', () => {
    expect(fuses).toEqual({
      runAsNode: false,
      enableCookieEncryption: true,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
      loadBrowserProcessSpecificV8Snapshot: false,
      grantFileProtocolExtraPrivileges: false,
    });
  });
});

it('names the desktop entry as the running window does', () => {
  expect(manifest['desktopName']).toBe('switchyard.desktop');
  expect(section('linux')).toMatch(/executableName: switchyard\n/);
  expect(section('linux')).toMatch(/syncDesktopName: true\n/);
});

it('looks for no updates unless the one who packs names a feed', () => {
  expect(configuration).toMatch(/^publish: null$/m);
});

it.each(['entitlements.mac.plist', 'entitlements.mac.inherit.plist'])('%s loosens nothing but what V8 needs', (file) => {
  const keys = [...readFileSync(join(ROOT, 'build-resources', file), 'utf8').matchAll(/<key>(.*?)<\/key>/g)].map(([, key]) => key);
  expect(keys).toEqual(['com.apple.security.cs.allow-jit']);
});
