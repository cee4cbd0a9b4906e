// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { HighlighterContext } from '../../../src-renderer/markdown/highlight/context.ts';
import { tokenise } from '../../../src-renderer/markdown/highlight/tokenise.ts';
import { Markdown } from '../../../src-renderer/markdown/markdown.tsx';
import { BlockReader } from '../../../src-renderer/markdown/blocks.ts';
import { NearbyContext, type OnNear } from '../../../src-renderer/ui/nearby.ts';

afterEach(cleanup);

const show = (text: string, growing = false) => render(<Markdown text={text} growing={growing} />).container;

describe('a long table', () => {
  const table = (rows: number) => `| a | b |\n| --- | --- |\n${Array.from({ length: rows }, (_, row) => `| row ${row} | **x** |\n`).join('')}`;

  it('shows its rows in steps of 200, formatted like the first', () => {
    const page = show(`${table(450)}\nafter it`);
    expect(page.querySelectorAll('tbody tr')).toHaveLength(200);
    fireEvent.click(screen.getByRole('button', { name: 'Show 200 more rows (250 left)' }));
    fireEvent.click(screen.getByRole('button', { name: 'Show 50 more rows (50 left)' }));
    const rows = [...page.querySelectorAll('tbody tr')];
    expect(rows.map((row) => row.firstChild?.textContent)).toEqual(Array.from({ length: 450 }, (_, row) => `row ${row}`));
    expect(rows.at(-1)?.querySelector('strong')?.textContent).toBe('x');
    expect(screen.queryByRole('button')).toBeNull();
    expect(page.querySelector('p')?.textContent).toBe('after it');
  });

  it('has no button when all its rows are there', () => {
    show(table(200));
    expect(screen.queryByRole('button')).toBeNull();
  });
});

describe('a long text', () => {
  it('of one line is shown in steps', () => {
    const page = show('word '.repeat(2_400));
    const first = page.textContent?.length ?? 0;
    expect(first).toBeLessThan(10_000);
    fireEvent.click(screen.getByRole('button', { name: /^Show more/ }));
    expect(page.textContent?.trim()).toBe('word '.repeat(2_400).trim());
  });

  it('that takes several frames to read is whole in the end', async () => {
    const text = 'A paragraph of words.\n\n'.repeat(2_000);
    let now = performance.now();
    const clock = vi.spyOn(performance, 'now').mockImplementation(() => (now += 5)); // as on a computer that is slow
    const page = show(text);
    expect(page.querySelectorAll('p').length).toBeLessThan(2_000);
    clock.mockRestore();
    await waitFor(() => expect(page.querySelectorAll('p')).toHaveLength(2_000), { timeout: 20_000 });
    expect(page.querySelector('[aria-busy]')).toBeNull();
  });

  it('of many blocks is there only near to what is seen', () => {
    const watched = new Map<Element, OnNear>();
    const text = 'A paragraph of words.\n\n'.repeat(1_000).slice(0, 16_000);
    const watch = (element: Element, onNear: OnNear) => {
      watched.set(element, onNear);
      return () => void watched.delete(element);
    };
    const { container } = render(
      <NearbyContext value={watch}>
        <Markdown text={text} growing={false} />
        <Markdown text={text} growing={false} />
      </NearbyContext>,
    );
    const away = () => container.querySelectorAll('[data-away]').length;
    expect(away()).toBeGreaterThan(0);
    const before = away();
    const [element, onNear] = [...watched].find(([one]) => one.hasAttribute('data-away')) ?? [];
    act(() => onNear?.(true, 0));
    expect(away()).toBe(before - 1);
    expect(element?.textContent).toContain('A paragraph');
    act(() => onNear?.(false, 333));
    expect(away()).toBe(before);
    expect((element as HTMLElement).style.height).toBe('333px');
  });
});

describe('code', () => {
  const coloured = { known: () => undefined, tokens: tokenise };
  const page = (text: string) => (
    <HighlighterContext value={coloured}>
      <Markdown text={text} growing />
    </HighlighterContext>
  );

  it('has no colours until its fence is closed, and keeps its text', async () => {
    const { container, rerender } = render(page('```ts\nconst a = 1;\n'));
    expect(container.querySelector('[class^=hl-]')).toBeNull();
    rerender(page('```ts\nconst a = 1;\n```'));
    expect((await screen.findByText('const')).className).toBe('hl-keyword');
    expect(container.querySelector('code')?.textContent).toBe('const a = 1;');
  });
});

describe('an open fence', () => {
  it('that goes on for long is read like a short one, also where it closes at last', () => {
    const reader = new BlockReader();
    const text = `before\n\n\`\`\`js\n${'const line = 1;\n'.repeat(4_000)}\`\`\`\n\nafter`;
    for (let end = 1_000; end < text.length; end += 777) {
      const last = reader.read(text.slice(0, end), false).at(-1)?.token;
      expect(last).toMatchObject({ type: 'code', text: text.slice(14, end).replace(/\n$/, '') });
      if (end > 60_000) break;
    }
    expect(reader.read(text, true).map(({ token }) => token)).toEqual(new BlockReader().read(text, true).map(({ token }) => token));
  });
});
