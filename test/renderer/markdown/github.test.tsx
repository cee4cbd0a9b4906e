// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { BlockReader } from '../../../src-renderer/markdown/blocks.ts';
import { Markdown } from '../../../src-renderer/markdown/markdown.tsx';

afterEach(cleanup);

const show = (text: string) => render(<Markdown text={text} growing={false} />).container;

describe('GitHub’s own Markdown', () => {
  it('aligns the columns of a table', () => {
    const cells = [...show('| a | b | c |\n|:--|:-:|--:|\n| 1 | 2 | 3 |').querySelectorAll('td')];
    expect(cells.map(({ className }) => className)).toEqual(['md-left', 'md-center', 'md-right']);
  });

  it('nests lists, numbers them from where the text says, and shows tasks', () => {
    const page = show('3. three\n   - inner\n     - innermost\n4. four\n\n- [x] done\n- [ ] open\n  - [x] below');
    expect(page.querySelector('ol')?.start).toBe(3);
    expect(page.querySelectorAll('ol ul ul li')).toHaveLength(1);
    expect([...page.querySelectorAll<HTMLInputElement>('input')].map(({ checked }) => checked)).toEqual([true, false, true]);
  });

  it('strikes through, and links bare addresses', () => {
    const page = show('~~old~~ new at https://example.com/a_b and www.example.org.');
    expect(page.querySelector('del')?.textContent).toBe('old');
    expect([...page.querySelectorAll('a')].map(({ href }) => href)).toEqual(['https://example.com/a_b', 'http://www.example.org/']);
  });

  it.each(['note', 'tip', 'important', 'warning', 'caution'])('makes a quote that begins with [!%s] stand out', (kind) => {
    const page = show(`> [!${kind.toUpperCase()}]\n> Some **bold** words.\n>\n> More.`);
    const alert = page.querySelector(`.md-alert-${kind}`);
    expect(alert?.querySelector('.md-alert-title')?.textContent?.toLowerCase()).toBe(kind);
    expect(alert?.textContent).toContain('Some bold words.');
    expect(alert?.textContent).toContain('More.');
    expect(alert?.textContent).not.toContain('[!');
  });

  it('leaves a quote alone that only looks like one', () => {
    expect(show('> [!NOTE] and so on').querySelector('.md-alert')).toBeNull();
    expect(show('> [!OTHER]\n> text').querySelector('.md-alert')).toBeNull();
  });
});

describe('a footnote', () => {
  const text = 'One[^1] and two[^b].\n\n[^1]: The first,\nin two lines.\n[^B]: The **second**.\n\n    With more.\n\nEnd.';

  it('is numbered, and leads to what it says and back', () => {
    const page = show(text);
    const [first, second] = page.querySelectorAll('aside');
    expect(first?.textContent).toBe('1.The first,\nin two lines.');
    expect(second?.querySelector('strong')?.textContent).toBe('second');
    expect(second?.textContent).toContain('With more.');
    fireEvent.click(screen.getByRole('button', { name: 'Footnote 2' }));
    expect(document.activeElement).toBe(second);
    fireEvent.click(screen.getByRole('button', { name: 'Back to where footnote 2 is named' }));
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Footnote 2' }));
  });

  it('that the text does not define stands as written', () => {
    expect(show('Use [^abc] or a[^1].').textContent).toBe('Use [^abc] or a[^1].');
  });

  it('that is defined below what has settled is known in the end', () => {
    const reader = new BlockReader();
    const long = `See[^1].\n\none\n\ntwo\n\nthree\n\n[^1]: Here.`;
    reader.read(long.slice(0, 30), false);
    expect(JSON.stringify(reader.read(long, true)[0]?.token)).toContain('footnote-reference');
  });
});
