// @vitest-environment happy-dom
import { render } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { Markdown } from '../../../src-renderer/markdown/markdown.tsx';
import attacks from '../../security/markdown-attacks.json' with { type: 'json' };
import { ALLOWED, wrongsIn } from '../../security/markdown-check.ts';

describe('an answer that attacks', () => {
  it('comes in more than 300 kinds', () => {
    expect(new Set(attacks).size).toBeGreaterThan(300);
  });

  it.each([false, true])('becomes none but known elements with none but known attributes, and addresses of the web (growing: %s)', (growing) => {
    const found = attacks.flatMap((attack) => {
      const { container, unmount } = render(<Markdown text={attack} growing={growing} />);
      const wrongs = wrongsIn(container.querySelectorAll('.md'), ALLOWED).map((wrong) => `${attack.slice(0, 100)}: ${wrong}`);
      unmount();
      return wrongs;
    });
    expect(found).toEqual([]);
  });
});
