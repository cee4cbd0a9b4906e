import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { backupHead, readBackup, type Backup } from '../../../src-main/core/writing/backup.ts';

const about = { id: 'id', time: 1, path: '/home/me/.env', file: '~/.env', kind: 'env' as const, places: ['A'], mode: 0o600 };
const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');
const writeBackup = (backup: Backup, hash: string): string => backupHead(backup, hash) + (backup.before ?? '');
const aText = fc.option(fc.array(fc.constantFrom('a', 'b', '\n', '\r', '€', '\u{1F600}', '{"', '\uFEFF')).map((parts) => parts.join('')));

it('is read as it was written, whatever the texts before and after', () => {
  fc.assert(
    fc.property(aText, aText, (before, after) => {
      const backup: Backup = { ...about, before, after };
      expect(readBackup(Buffer.from(writeBackup(backup, hashOf(before ?? ''))).toString(), hashOf)).toEqual(backup);
    }),
    { numRuns: 1000 },
  );
});

it('holds the bytes from before as they were, below one line', () => {
  const text = writeBackup({ ...about, before: 'KEY=1\n# mine\n', after: 'KEY=2\n# mine\n' }, '');
  expect(text.slice(text.indexOf('\n') + 1)).toBe('KEY=1\n# mine\n');
});

it('is not taken for one when it is cut short, or something else', () => {
  const text = writeBackup({ ...about, before: 'A=1\n', after: 'A=2\n' }, hashOf('A=1\n'));
  for (let length = 0; length < text.length; length += 1) expect(readBackup(text.slice(0, length), hashOf)).toBeUndefined();
  expect(readBackup('{"version":2}\n', hashOf)).toBeUndefined();
});

it('is not taken for one when another text stands in it', () => {
  const text = writeBackup({ ...about, before: 'A=1\n', after: 'A=2\n' }, hashOf('A=1\n'));
  expect(readBackup(text.replace('A=1', 'A=7'), hashOf)).toBeUndefined();
});
