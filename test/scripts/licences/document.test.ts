import { expect, it } from 'vitest';
import { licenceDocument, listed } from '../../../scripts/licences/document.mjs';

const packages = [
  { name: '@a/b', version: '1.0.0', licence: 'Apache-2.0', text: 'Apache\n\nLicense' },
  { name: 'c', version: '2.0.0-rc.1', licence: '(MIT OR ISC)', text: 'Copyright c' },
  { name: 'd', version: '3.0.0', licence: 'Apache-2.0', text: 'Apache\n\nLicense' },
];

it('lists what it was made of', () => {
  expect(listed(licenceDocument(packages))).toEqual(packages.map(({ name, version, licence }) => ({ name, version, licence })));
});

it('has each text once', () => {
  const document = licenceDocument(packages);
  expect(document.split('Apache\n\nLicense')).toHaveLength(2);
  expect(document).toContain('The same text as that of @a/b 1.0.0.');
});
