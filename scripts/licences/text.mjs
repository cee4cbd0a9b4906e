import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PlainError } from '../shared/plain-error.mjs';
import { mitText } from './mit.mjs';

const NAMES = /^(?:licen[cs]e|copying|notice)(?:-\w+)?(?:\.(?:md|txt|markdown))?$/i;

/** Vite's file goes on with those of the packages that are inside the tool, and in nothing that it builds. */
const OF_THE_TOOL = /^# Licenses of bundled dependencies[\s\S]*/m;

/** A licence that stands in a readme, its copyright line included. */
const IN_README = /^Copyright[^\n]*\n\s*\nPermission is hereby granted[\s\S]*?SOFTWARE\./im;

/**
 * What a package says of its licence: its files, a part of its readme, or, where it
 * names the licence and brings no text, that licence's own.
 * @param {string} folder
 * @param {string} licence An SPDX expression.
 * @throws {PlainError} Where there is neither.
 */
export function licenceText(folder, licence) {
  const names = readdirSync(folder).toSorted();
  /** @param {string} name */
  const read = (name) => plain(readFileSync(join(folder, name), 'utf8'));
  const files = names.filter((name) => NAMES.test(name));
  if (files.length > 0) return files.map(read).join('\n\n');
  const readme = names.find((name) => /^readme\.md$/i.test(name));
  const within = readme === undefined ? undefined : IN_README.exec(read(readme))?.[0];
  if (within !== undefined) return within.replaceAll('&lt;', '<').replaceAll('&gt;', '>');
  const { author } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const holder = typeof author === 'string' ? author : author?.name;
  if (licence === 'MIT' && typeof holder === 'string') return `(The package brings no text. It names its author and the MIT licence.)\n\n${mitText(holder)}`;
  throw new PlainError(`${folder} brings no text of its licence (${licence}), so it cannot be shipped with it. Look for the text at the project's own place, and teach scripts/licences/text.mjs where it stands.`);
}

/** @param {string} text */
const plain = (text) => text.replace(OF_THE_TOOL, '').replaceAll(/[ \t]*\r?\n/g, '\n').trim();
