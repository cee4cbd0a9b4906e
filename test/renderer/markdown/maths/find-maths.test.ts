import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blockMathsAt, inlineMathsAt, nextBlockMaths, nextInlineMaths, withoutMaths } from '../../../../src-renderer/markdown/maths/find-maths.ts';

describe('maths within a paragraph', () => {
  it.each([
    ['$x$', 'x'],
    ['$x_1 + \\$2$ and more', 'x_1 + \\$2'],
    ['$5$', '5'],
    ['$2 \\times 3$.', '2 \\times 3'],
    ['$a\nb$', 'a\nb'],
    ['\\(a_b\\)', 'a_b'],
    ['\\( \\frac{1}{2} \\) is', '\\frac{1}{2}'],
    ['$$x^2$$ is', 'x^2'],
  ])('%s is read as %s', (text, tex) => {
    expect(inlineMathsAt(text)?.tex).toBe(tex);
  });

  it.each([
    ['a price', '$5 and $10'],
    ['two prices in a row', '$5/$6'],
    ['an amount', '$5, you have 10$.'],
    ['variables of a shell', '$HOME/$USER'],
    ['words', '$foo and bar$'],
    ['a space after the mark', '$ x$'],
    ['a space before the mark', '$x $'],
    ['nothing between the marks', '$$$$'],
    ['no end', '$x'],
    ['no end of a bracket', '\\(x'],
    ['an end that is far away', `$${'x'.repeat(3000)}$`],
    ['another text', 'x$y$'],
  ])('%s is none', (_what, text) => {
    expect(inlineMathsAt(text)).toBeUndefined();
  });

  it('begins where a mark stands that no letter or digit precedes', () => {
    expect(nextInlineMaths('US$5 and $x$')).toBe(9);
    expect(nextInlineMaths('US$5')).toBeUndefined();
  });

  it('is hidden from the search for emphasis, character for character', () => {
    expect(withoutMaths('*a $x*y$ b*')).toBe('*a aaaaa b*');
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom('$', '*', 'a', ' ', '\\', '('), maxLength: 60 }), (text) => withoutMaths(text).length === text.length));
  });
});

describe('maths on lines of its own', () => {
  it.each([
    ['$$\nx\n$$\nwhere', '$$\nx\n$$\n', 'x'],
    ['  $$x$$', '  $$x$$', 'x'],
    ['\\[\n\\begin{aligned} a &= b \\\\ c &= d \\end{aligned}\n\\]\n\nnext', '\\[\n\\begin{aligned} a &= b \\\\ c &= d \\end{aligned}\n\\]', '\\begin{aligned} a &= b \\\\ c &= d \\end{aligned}'],
  ])('%j is one block', (text, raw, tex) => {
    expect(blockMathsAt(text)).toEqual({ raw, tex, display: true, closed: true });
  });

  it('holds all up to the blank line while its end is missing, so that nothing of it settles as something else', () => {
    expect(blockMathsAt('$$\n- a\n# b\n\nc')).toEqual({ raw: '$$\n- a\n# b', tex: '', display: true, closed: false });
  });

  it('is none where words follow its end', () => {
    expect(blockMathsAt('$$x$$ is nice')).toBeUndefined();
    expect(blockMathsAt('\\[a\\](b)')).toBeUndefined();
  });

  it('ends the paragraph before it, and is not looked for behind the next blank line', () => {
    expect(nextBlockMaths('text\n$$\nx\n$$')).toBe(5);
    expect(nextBlockMaths('text\n\n$$x$$')).toBeUndefined();
  });
});
