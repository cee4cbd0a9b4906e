import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { repository } from '../../scripts/shared/repository.mjs';
import { table } from './statistics.mjs';

const BEGIN = '<!-- figures -->';
const END = '<!-- /figures -->';

/**
 * Puts rows into docs/benchmarks.md: each in the place of the one of its name, new ones at the end; the others stay.
 * @param {ReturnType<typeof import('./statistics.mjs').row>[]} rows
 * @param {string} version of Electron
 */
export function record(rows, version) {
  const path = join(repository, 'docs/benchmarks.md');
  const text = readFileSync(path, 'utf8');
  const head = `Electron ${version}, ${process.platform} ${process.arch}, ${new Date().toISOString().slice(0, 10)}. Each figure: median (least to most, number of samples).`;
  const [title = '', rule = '', ...measured] = table(rows).split('\n');
  const left = new Map(measured.map((line) => [nameOf(line), line]));
  const known = text.slice(text.indexOf(BEGIN), text.indexOf(END)).split('\n').filter((line) => line.startsWith('| ') && line !== title && line !== rule);
  const kept = known.map((line) => {
    const now = left.get(nameOf(line)) ?? line;
    left.delete(nameOf(line));
    return now;
  });
  writeFileSync(path, `${text.slice(0, text.indexOf(BEGIN) + BEGIN.length)}\n\n${head}\n\n${[title, rule, ...kept, ...left.values()].join('\n')}\n\n${text.slice(text.indexOf(END))}`);
}

/** @param {string} line */
const nameOf = (line) => line.split(' | ')[0];
