import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BlockReader, type Block } from '../../../src-renderer/markdown/blocks.ts';
import { lex, withUnixLineEnds } from '../../../src-renderer/markdown/lex.ts';
import { arriving, markdownText } from './arbitrary.ts';

const tokens = (blocks: readonly Block[]) => blocks.map(({ token }) => token);

describe('reading a growing text', () => {
  it('ends with exactly what reading it at once gives, wherever it was cut', () => {
    fc.assert(
      fc.property(arriving, ({ text, prefixes }) => {
        const grown = new BlockReader();
        for (const prefix of prefixes) grown.read(prefix, false);
        grown.read(text, false);
        expect(tokens(grown.read(text, true))).toEqual(tokens(new BlockReader().read(text, true)));
      }),
      { numRuns: 1500 },
    );
  });

  it('never touches a block again that has two blocks after it', () => {
    fc.assert(
      fc.property(arriving, ({ text, prefixes }) => {
        const reader = new BlockReader();
        let settled: Block[] = [];
        for (const prefix of [...prefixes, text]) {
          const blocks = reader.read(prefix, false);
          for (const [place, block] of settled.entries()) expect(blocks[place]).toBe(block);
          settled = blocks.slice(0, -2);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('makes no heading of lines for a dash that may become anything', () => {
    const reader = new BlockReader();
    expect(reader.read('one\n2) two\n  -', false).map(({ token }) => token.type)).toEqual(['paragraph']);
    const text = 'one\n2) two\n  - three';
    reader.read(text, false);
    expect(tokens(reader.read(text, true))).toEqual(tokens(new BlockReader().read(text, true)));
    expect(new BlockReader().read('one\n---', true).map(({ token }) => token.type)).toEqual(['heading']);
  });

  it('numbers the blocks from the first on, without a hole', () => {
    fc.assert(
      fc.property(arriving, ({ text, prefixes }) => {
        const reader = new BlockReader();
        for (const prefix of [...prefixes, text]) {
          const blocks = reader.read(prefix, false);
          expect(blocks.map(({ index }) => index)).toEqual(blocks.map((_, place) => place));
        }
      }),
    );
  });

  it('keeps the view of every block when the text ends without link definitions', () => {
    const text = '# One\n\ntwo\n\n- three\n- four\n\n```\nfive\n```\n\nsix';
    const reader = new BlockReader();
    const growing = reader.read(text, false);
    expect(reader.read(text, true)).toEqual(growing);
    for (const [place, block] of reader.read(text, true).entries()) expect(block).toBe(growing[place]);
  });

  it('gives the same blocks again for the same whole text', () => {
    const reader = new BlockReader();
    const text = '[a]: http://b.c\n\nsee [a]';
    expect(reader.read(text, true)).toBe(reader.read(text, true));
  });

  it('resolves a reference above its definition once the text is whole', () => {
    const text = 'See [docs].\n\nmore\n\nand more\n\n[docs]: https://example.com\n';
    const reader = new BlockReader();
    const before = JSON.stringify(reader.read(text.slice(0, 12), false));
    reader.read(text, false);
    expect(before).not.toContain('https://example.com');
    expect(JSON.stringify(reader.read(text, true))).toContain('https://example.com');
  });

  it('knows a definition that settled above', () => {
    const reader = new BlockReader();
    reader.read('[docs]: https://example.com\n\none\n\ntwo\n\nthree\n\n', false);
    expect(JSON.stringify(reader.read('[docs]: https://example.com\n\none\n\ntwo\n\nthree\n\nsee [docs]', false).at(-1))).toContain('https://example.com');
  });

  it('starts again when the text is another one', () => {
    const reader = new BlockReader();
    reader.read('one\n\ntwo\n\nthree\n\nfour', false);
    expect(reader.read('other', false)).toHaveLength(1);
  });
});

describe('lexing', () => {
  it('loses no character: the raw parts join to the text', () => {
    fc.assert(
      fc.property(markdownText, (text) => {
        const source = withUnixLineEnds(text);
        expect(lex(source).tokens.map(({ raw }) => raw).join('')).toBe(source);
      }),
      { numRuns: 1500 },
    );
  });

  it('never throws, whatever it is given', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom(...'`*_[]()<>!|#->~:\\\n \t1.&a'.split('')), maxLength: 300 }), (text) => void lex(text)), { numRuns: 1500 });
  });

  it.each([
    ['a thousand quotes', '>'.repeat(1000) + 'a'],
    ['a hundred thousand quotes', '> '.repeat(100_000) + 'a'],
    ['ten thousand lists on one line', '- '.repeat(10_000) + 'a'],
    ['lists a thousand levels deep', Array.from({ length: 1000 }, (_, depth) => `${'  '.repeat(depth)}- a`).join('\n')],
    ['more text than anyone reads', 'word '.repeat(500_000)],
  ])('shows %s as plain text', (_name, text) => {
    expect(lex(text).tokens).toEqual([{ type: 'plain', raw: text }]);
  });

  it('does not look for formatting in a line of more than 10,000 characters', () => {
    const [paragraph] = lex('_a_ '.repeat(100_000)).tokens;
    expect(paragraph).toMatchObject({ type: 'paragraph', tokens: [{ type: 'text' }] });
  });

  it('still formats a long answer of ordinary lines', () => {
    const { tokens: found } = lex('A **bold** line.\n\n'.repeat(10_000));
    expect(found.filter(({ type }) => type === 'paragraph')).toHaveLength(10_000);
    expect(JSON.stringify(found[0])).toContain('strong');
  });
});
