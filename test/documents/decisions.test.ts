import { describe, expect, it } from 'vitest';
import { documents } from './markdown-files.ts';

const page = (await documents()).find(({ file }) => file === 'docs/decisions.md')?.text ?? '';
const decisions = [...page.matchAll(/^(\d+)\. \*\*/gm)].map(([, number]) => Number(number));

/** The numbers in the table at the top: "3 to 5, 10". */
const listed = [...page.matchAll(/^\| [^|]+ \| ([\d, to]+) \|$/gm)]
  .flatMap(([, numbers = '']) => numbers.split(','))
  .flatMap((part) => {
    const [first = 0, last = first] = part.split('to').map(Number);
    return Array.from({ length: last - first + 1 }, (_, at) => first + at);
  });

describe('docs/decisions.md', () => {
  it('numbers decisions without a gap and without a double', () => {
    expect(decisions.length).toBeGreaterThan(80);
    expect(decisions).toEqual(decisions.map((_, at) => at + 1));
  });

  it('lists each decision by what it is about, and no other', () => {
    expect([...new Set(listed)].toSorted((one, other) => one - other)).toEqual(decisions);
  });
});
