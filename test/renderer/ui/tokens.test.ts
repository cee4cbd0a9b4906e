import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { coloursOf, contrast, paintsOf, type Theme } from './contrast.ts';

const RENDERER = join(import.meta.dirname, '../../../src-renderer');
const read = (name: string): string => readFileSync(join(RENDERER, name), 'utf8');
const colours = coloursOf(read('ui/tokens.css'));
const paints = readdirSync(RENDERER, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.css')).flatMap((name) => paintsOf(read(name)));

/** What anything may be written on, and what may be written on all of it. */
const GROUNDS = ['bg', 'panel', 'raised', 'raised-hover', 'hover', 'accent-soft', 'warn-soft', 'bad-soft', 'added', 'removed'];
const TEXTS = ['ink', 'ink-2', 'ink-3', 'accent', 'ok', 'warn', 'bad'];
const CODE = [...colours.keys()].filter((name) => name.startsWith('code-'));
/** Strong grounds, which carry only what is named here. */
const STRONG: Readonly<Record<string, readonly string[]>> = {
  accent: ['on-accent'],
  'accent-strong': ['on-accent'],
  bad: ['on-accent', 'raised'],
  ok: ['raised'],
  ink: ['bg'],
  tip: ['on-tip'],
  pressed: ['ink', 'ink-2'],
  mark: ['ink'],
  selection: ['ink'],
  'added-strong': ['ink'],
  'removed-strong': ['ink'],
};
/** Grounds of what holds no text: dots, bars, lines; they stand out from what is around them, 3 to 1, or only decorate. */
const MARKS = ['ok', 'warn', 'bad', 'accent', 'ink-3'];
const ONLY_DECORATES = ['line-strong', 'scrim'];

const pairs = [
  ...TEXTS.flatMap((text) => GROUNDS.map((ground) => [text, ground] as const)),
  ...CODE.map((text) => [text, 'panel'] as const),
  ...Object.entries(STRONG).flatMap(([ground, texts]) => texts.map((text) => [text, ground] as const)),
];

/** Of these pairs, those of which one theme does not reach `least`. */
function tooFaint(named: readonly (readonly [string, string])[], least: number): string[] {
  return named.flatMap(([text, ground]) =>
    (['light', 'dark'] satisfies Theme[]).flatMap((theme) => {
      const ratio = contrast(colours.get(text)?.[theme] ?? '', colours.get(ground)?.[theme] ?? '');
      return ratio >= least ? [] : [`${text} on ${ground}, ${theme}: ${ratio.toFixed(2)}`];
    }),
  );
}

describe('the colours', () => {
  it('can be read, each text on each ground that it may stand on: 4.5 to 1', () => {
    expect(tooFaint(pairs, 4.5)).toEqual([]);
  });

  it('of marks stand out from every ground: 3 to 1', () => {
    expect(tooFaint(MARKS.flatMap((mark) => GROUNDS.map((ground) => [mark, ground] as const)), 3)).toEqual([]);
  });

  it('are used as they are tested: no style has another text, another ground, or another text on a ground of its own', () => {
    const known = new Set(pairs.map(([text, ground]) => `${text} on ${ground}`));
    const texts = new Set([...pairs.map(([text]) => text), 'tone']);
    const grounds = new Set([...pairs.map(([, ground]) => ground), ...MARKS, ...ONLY_DECORATES]);
    const odd = paints.filter(({ text, ground }) => (text !== undefined && ground !== undefined ? !known.has(`${text} on ${ground}`) : !texts.has(text ?? 'ink') || !grounds.has(ground ?? 'bg')));
    expect(odd).toEqual([]);
    expect(paints.length).toBeGreaterThan(100);
  });

  it('are measured as WCAG measures', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
    expect(paintsOf('a { color: var(--ink); } b:hover { background: var(--bg); color: var(--x) }')).toEqual([{ rule: 'a', text: 'ink' }, { rule: 'b:hover', text: 'x', ground: 'bg' }]);
  });
});
