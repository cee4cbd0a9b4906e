import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { oddStyles } from './odd-styles.ts';
import { oneSidedStyles } from './one-sided-styles.ts';

const RENDERER = join(import.meta.dirname, '../../../src-renderer');
const FILES = readdirSync(RENDERER, { recursive: true, encoding: 'utf8' });
const SHEETS = FILES.filter((name) => name.endsWith('.css') && !name.endsWith('tokens.css'));
const SCRIPTS = FILES.filter((name) => /\.tsx?$/.test(name));

describe('one set of tokens: no sheet of styles has a look of its own', () => {
  it.each(SHEETS)('%s', (name) => {
    expect(oddStyles(readFileSync(join(RENDERER, name), 'utf8'))).toEqual([]);
  });

  it('no script paints with a colour of its own', () => {
    const painted = SCRIPTS.filter((name) => /light-dark\(|['"`]#[\da-f]{3,8}['"`]|\brgba?\(/i.test(readFileSync(join(RENDERER, name), 'utf8')));
    expect(painted).toEqual([]);
  });

  it('knows a value of its own when it sees one', () => {
    const odd = [
      ['a { color: #123456; }', 'color: #123456'],
      ['a { color: light-dark(#fff, #000); }', 'color: light-dark(#fff, #000)'],
      ['a { background: rgb(1 2 3); }', 'background: rgb(1 2 3)'],
      ['a { border: 1px solid red; }', 'border: 1px solid red'],
      ['a { font: 600 13px/20px var(--font); }', 'font: 600 13px/20px var(--font)'],
      ['a { font-size: 13px; }', 'font-size: 13px'],
      ['a { padding: 7px var(--s2); }', 'padding: 7px var(--s2)'],
      ['a { margin-inline-start: -11px; }', 'margin-inline-start: -11px'],
      ['a { gap: 5px; }', 'gap: 5px'],
      ['a { border-radius: 9px; }', 'border-radius: 9px'],
    ] as const;
    for (const [sheet, found] of odd) expect(oddStyles(sheet)).toEqual([found]);
  });

  it('takes tokens, the steps of the scale, what the system gives, and what is relative to the text', () => {
    const sheet = `
      /* #123456 in a comment */
      a { color: var(--ink); background: transparent; border: 1px solid color-mix(in srgb, var(--bad) 30%, transparent); }
      a { font: var(--t-label); padding: 6px var(--s3); margin: -1px auto 0; gap: var(--s1) 10px; border-radius: var(--r-sm) 0; }
      a { font: 0.87em/1.4 var(--mono); font-size: 0.75em; margin: calc(-14px - var(--s2)); border-radius: 50%; }
      @media (forced-colors: active) { a { background: CanvasText; border-color: Highlight; } }
    `;
    expect(oddStyles(sheet)).toEqual([]);
  });
});

describe('no sheet of styles names the left or the right, but for a rule of one direction', () => {
  it.each(SHEETS)('%s', (name) => {
    expect(oneSidedStyles(readFileSync(join(RENDERER, name), 'utf8'))).toEqual([]);
  });

  it.each(['margin-left: 1px', 'right: 0', 'border-left-width: 0', 'border-top-left-radius: 0', 'text-align: left', 'padding: 0 1px 0 2px', 'inset: 0 auto 0 calc(1px + (2px))', 'border-radius: 0 1px'])('knows %s when it sees it', (declaration) => {
    expect(oneSidedStyles(`a { ${declaration}; }`)).toEqual([declaration]);
  });

  it('takes what is the same on both sides, what follows the text, and a rule for one direction', () => {
    expect(oneSidedStyles('a { inset: 0 1px; padding: 1px 2px 3px 2px; text-align: end; margin-inline-start: 1px; } a:dir(rtl) { left: 0; }')).toEqual([]);
  });
});
