import { expect, it } from 'vitest';
import { isAllowed } from '../../../scripts/licences/allowed.mjs';

it.each(['MIT', 'Apache-2.0', 'BSD-3-Clause', '(MIT OR GPL-3.0-only)', 'MIT AND ISC', 'MPL-2.0', 'BlueOak-1.0.0'])('%s may be shipped', (licence) => {
  expect(isAllowed(licence)).toBe(true);
});

it.each(['GPL-3.0-only', 'AGPL-3.0-or-later', 'MIT AND GPL-2.0-only', 'unknown', '', 'UNLICENSED', 'SEE LICENSE IN LICENSE.md'])('%s may not', (licence) => {
  expect(isAllowed(licence)).toBe(false);
});
