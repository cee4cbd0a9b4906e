import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { licenceText } from '../../../scripts/licences/text.mjs';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'licence-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const write = (name: string, text: string): void => writeFileSync(join(folder, name), text);

it('takes every file that is about it, and no code of that name', () => {
  write('LICENSE', 'one  \r\ntwo\r\n');
  write('LICENSE-MIT', 'three');
  write('NOTICE.txt', 'four');
  write('license.js', 'code');
  expect(licenceText(folder, 'MIT')).toBe('one\ntwo\n\nthree\n\nfour');
});

it('finds it in the readme', () => {
  write('README.md', '# x\n\nLicense\n-------\n\nCopyright (c) 2014 A &lt;a@b&gt;\n\nPermission is hereby granted ... IN THE\nSOFTWARE.\n\nmore');
  expect(licenceText(folder, 'MIT')).toBe('Copyright (c) 2014 A <a@b>\n\nPermission is hereby granted ... IN THE\nSOFTWARE.');
});

it('gives the text of a licence that is only named, and says so', () => {
  write('package.json', '{"author":{"name":"Ada"}}');
  expect(licenceText(folder, 'MIT')).toMatch(/^\(The package brings no text.*Copyright \(c\) Ada\n\nPermission is hereby granted/s);
});

it('makes up none', () => {
  write('package.json', '{"author":"Ada"}');
  expect(() => licenceText(folder, 'Apache-2.0')).toThrow('brings no text of its licence (Apache-2.0)');
});
