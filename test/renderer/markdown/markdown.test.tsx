// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { OpenLinkContext } from '../../../src-renderer/markdown/context.ts';
import { Markdown } from '../../../src-renderer/markdown/markdown.tsx';

afterEach(cleanup);

function show(text: string, opened: string[] = []) {
  return render(
    <OpenLinkContext value={(url) => void opened.push(url)}>
      <Markdown text={text} growing={false} />
    </OpenLinkContext>,
  ).container;
}

describe('Markdown', () => {
  it('shows HTML as it is written and makes no element of it', () => {
    const page = show('<script>alert(1)</script>\n\na <img src=x onerror=alert(1)> b <b>c</b>\n\n<iframe src="https://a.b"></iframe>');
    expect(page.querySelector('script, img, iframe, b')).toBeNull();
    expect(page.textContent).toContain('<script>alert(1)</script>');
    expect(page.textContent).toContain('<img src=x onerror=alert(1)>');
  });

  it('makes a link of an image and fetches nothing', () => {
    const opened: string[] = [];
    const page = show('![a cat](https://example.com/cat.png)', opened);
    expect(page.querySelector('img')).toBeNull();
    fireEvent.click(screen.getByRole('link', { name: 'Image: a cat' }));
    expect(opened).toEqual(['https://example.com/cat.png']);
  });

  it('opens a link outside the window', () => {
    const opened: string[] = [];
    show('See [the docs](https://example.com/docs).', opened);
    const followed = fireEvent.click(screen.getByRole('link', { name: 'the docs' }));
    expect(followed).toBe(false);
    expect(opened).toEqual(['https://example.com/docs']);
  });

  it('shows where a link leads when its text says otherwise', () => {
    expect(show('[google.com](https://evil.example/x)').textContent).toContain('evil.example');
  });

  it('leaves a link to anything but the web as its text', () => {
    const page = show('[run](javascript:alert(1)) and [mail](mailto:a@b.c)');
    expect(page.querySelector('a')).toBeNull();
    expect(page.textContent).toBe('run and mail');
  });

  it('reads character references as what they stand for, but not in code', () => {
    expect(show('1 &lt; 2 &amp;&amp; `&lt;`').textContent).toBe('1 < 2 && &lt;');
  });

  it('shows code with its language and a button that copies it', () => {
    show('```ts title=x\nconst a = 1;\n\nconst b = 2;\n```');
    expect(screen.getByText('ts')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Copy code' })).toBeTruthy();
    expect(document.querySelector('pre')?.textContent).toBe('const a = 1;\n\nconst b = 2;');
  });

  it('shows tables with their alignment', () => {
    show('| Name | Size |\n|:--|--:|\n| a | **1** |');
    const table = screen.getByRole('table');
    expect(within(table).getAllByRole('columnheader').map((cell) => cell.textContent)).toEqual(['Name', 'Size']);
    expect(within(table).getByRole('cell', { name: '1' }).className).toBe('md-right');
  });

  it('shows task lists, nested lists and the number that a list starts with', () => {
    const page = show('- [x] done\n- [ ] open\n  - inner\n\nthen\n\n4. four\n5. five');
    expect(screen.getAllByRole<HTMLInputElement>('checkbox').map(({ checked }) => checked)).toEqual([true, false]);
    expect(page.querySelector('li li')?.textContent).toBe('inner');
    expect(page.querySelector('ol')?.getAttribute('start')).toBe('4');
  });

  it.each([
    ['quotes', Array.from({ length: 49 }, () => '>').join('') + ' deep'],
    ['emphasis', '*a **b '.repeat(40) + 'deep' + '** *'.repeat(40)],
    ['lists', Array.from({ length: 60 }, (_, depth) => `${'  '.repeat(depth)}- level`).join('\n') + ' deep'],
  ])('shows what lies deep inside %s', (_name, text) => {
    expect(show(text).textContent).toContain('deep');
  });
});
