import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BlockReader } from '../../../src-renderer/markdown/blocks.ts';
import { Chunker } from '../../../src-renderer/markdown/chunks.ts';

const PARAGRAPH = 'Some words of a paragraph, and a few more. ';

describe('the chunks of a growing text', () => {
  it('are those of the whole text, however it came', () => {
    const part = fc.constantFrom(`${PARAGRAPH.repeat(20)}\n\n`, '# Title\n', 'a\n', '- one\n- two\n\n', '---\n', '[a]: https://example.com\n\n', '[a] ', '```\ncode\n');
    fc.assert(
      fc.property(fc.array(part, { maxLength: 60 }), (parts) => {
        const reader = new BlockReader();
        const chunker = new Chunker();
        let text = '';
        for (const next of parts) {
          text += next;
          const blocks = reader.read(text, false);
          expect(chunker.cut(blocks)).toEqual(new Chunker().cut(blocks));
        }
        const whole = reader.read(text, true);
        expect(chunker.cut(whole)).toEqual(new Chunker().cut(whole));
      }),
    );
  });

  it('are the same objects as before, but for the last two', () => {
    const reader = new BlockReader();
    const chunker = new Chunker();
    const text = `${PARAGRAPH.repeat(20)}\n\n`.repeat(40);
    const before = chunker.cut(reader.read(text, false));
    const after = chunker.cut(reader.read(`${text}And more.`, false));
    expect(before.length).toBeGreaterThan(5);
    for (const [place, chunk] of before.slice(0, -2).entries()) expect(after[place]).toBe(chunk);
  });
});
