import { describe, expect, it } from 'vitest';
import { documented } from '../../scripts/checks/documented.mjs';
import { documents, fenced } from './markdown-files.ts';

const all = await documents();

/** What a document tells people to type: its shell blocks, and what stands in its lines as a command of ours. */
function commands(text: string): string[] {
  const lines = fenced(text, 'sh').flatMap((block) => block.text.split('\n'));
  const inline = [...text.matchAll(/`((?:npm|npx|node) [^`]+)`/g)].map(([, command = '']) => command);
  return [...lines, ...inline].map((line) => line.replace(/\s+#.*/, '').trim()).filter((line) => /^(?:npm|npx|node) /.test(line));
}

describe('what the documents tell people to type', () => {
  it.each(all)('$file: each command is one that the tests run, or is said not to be', ({ text }) => {
    const unknown = commands(text).filter((command) => documented.filter(({ says }) => says.test(command)).length !== 1);
    expect(unknown).toEqual([]);
  });

  it('is all that the tests run', () => {
    const written = all.flatMap(({ text }) => commands(text));
    const forgotten = documented.filter(({ says }) => !written.some((command) => says.test(command)));
    expect(forgotten.map(({ says }) => says.source)).toEqual([]);
  });
});
