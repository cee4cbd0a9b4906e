import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const css = readFileSync(join(import.meta.dirname, '../../../src-renderer/ui/tokens.css'), 'utf8');
const colours = new Map([...css.matchAll(/--([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g)].map(([, name = '', light = '', dark = '']) => [name, { light, dark }]));

/** WCAG 2.2 relative luminance of `#rrggbb`. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255).map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

const used = [...[...colours.keys()].filter((name) => name.startsWith('code-')), 'ink', 'ink-2', 'ok', 'bad'];

describe('the colours of code', () => {
  it.each(used.flatMap((name) => (['light', 'dark'] as const).map((theme) => [name, theme] as const)))('%s can be read in %s: 4.5 to 1', (name, theme) => {
    expect(contrast(colours.get(name)?.[theme] ?? '', colours.get('panel')?.[theme] ?? '')).toBeGreaterThanOrEqual(4.5);
  });
});
