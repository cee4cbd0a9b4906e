// @vitest-environment happy-dom
import { cleanup, render } from '@testing-library/react';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { Markdown } from '../../../src-renderer/markdown/markdown.tsx';
import { pieces } from '../../../src-renderer/markdown/pieces.ts';
import { arriving } from './arbitrary.ts';

afterEach(cleanup);

describe('Markdown that grows', () => {
  it('ends as the same page as if it had come at once', () => {
    fc.assert(
      fc.property(arriving, ({ text, prefixes }) => {
        const grown = render(<Markdown text="" growing />);
        for (const prefix of prefixes) grown.rerender(<Markdown text={prefix} growing />);
        grown.rerender(<Markdown text={text} growing={false} />);
        const atOnce = render(<Markdown text={text} growing={false} />);
        expect(grown.container.innerHTML).toBe(atOnce.container.innerHTML);
        cleanup();
      }),
      { numRuns: 400 },
    );
  });

  it('does not render a settled block again', () => {
    const text = 'First.\n\nSecond.\n\nThird.\n\nFourth.';
    const { container, rerender } = render(<Markdown text={text} growing />);
    const first = container.querySelector('p');
    first?.firstChild?.replaceWith('touched');
    rerender(<Markdown text={`${text} More.\n\nFifth.`} growing />);
    rerender(<Markdown text={`${text} More.\n\nFifth. Sixth.`} growing={false} />);
    expect(container.querySelector('p')).toBe(first);
    expect(first?.textContent).toBe('touched');
    expect(container.textContent).toContain('Fifth. Sixth.');
  });
});

describe('the pieces of a code block', () => {
  it('join to the text, and all but the last stay the same while it grows', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('x', '', 'const a = 1;'), { maxLength: 300 }), fc.nat({ max: 300 }), (lines, cut) => {
        const text = lines.join('\n');
        const whole = pieces(text);
        expect(whole.map(({ piece }) => piece).join('')).toBe(text);
        const before = pieces(lines.slice(0, cut).join('\n'));
        expect(whole.slice(0, Math.max(0, before.length - 1))).toEqual(before.slice(0, -1));
      }),
    );
  });
});
