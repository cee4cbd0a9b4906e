import { describe, expect, test } from 'vitest';
import { downloadOfficial, officialTimeout, reasonIn } from '../../../scripts/electron-runtime/official-download.mjs';
import { put, temporaryFolder } from '../temporary.ts';

/** Runs a made-up installer as the electron package's own is run. */
function install(source: string, env: NodeJS.ProcessEnv = {}): Promise<string | undefined> {
  const folder = temporaryFolder();
  put(folder, 'install.js', source);
  return downloadOfficial(folder, { PATH: process.env['PATH'], ...env });
}

describe('the official installer', () => {
  test('that ends well has no reason to give', async () => {
    expect(await install('process.exit(0)')).toBeUndefined();
  });

  test('that fails gives its innermost reason', async () => {
    const failing = "console.error(new TypeError('fetch failed', { cause: new Error('getaddrinfo ENOTFOUND example.invalid') })); process.exit(1)";
    expect(await install(failing)).toBe('getaddrinfo ENOTFOUND example.invalid');
  });

  test('that fails without a word is reported by its code', async () => {
    expect(await install('process.exit(3)')).toBe('its installer stopped with code 3');
  });

  test('that never ends is ended', async () => {
    expect(await install('setInterval(() => {}, 1000)', { SWITCHYARD_ELECTRON_TIMEOUT: '0.2' })).toBe('no end after 0.2 s');
  });
});

test('the time-out is two minutes unless SWITCHYARD_ELECTRON_TIMEOUT gives seconds', () => {
  expect(officialTimeout({})).toBe(120_000);
  expect(officialTimeout({ SWITCHYARD_ELECTRON_TIMEOUT: '30' })).toBe(30_000);
  expect(officialTimeout({ SWITCHYARD_ELECTRON_TIMEOUT: 'soon' })).toBe(120_000);
  expect(officialTimeout({ SWITCHYARD_ELECTRON_TIMEOUT: '-1' })).toBe(120_000);
});

test('a stack without an error line has no reason', () => {
  expect(reasonIn('    at node:internal/foo:1:2')).toBeUndefined();
});
