/** The colours of a sheet's `light-dark()` tokens by name, and of those that are the same in both themes. */
export function coloursOf(tokens: string): Map<string, Record<Theme, string>> {
  const pairs = [...tokens.matchAll(/--([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g)].map(([, name = '', light = '', dark = '']) => [name, { light, dark }] as const);
  const single = [...tokens.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name = '', both = '']) => [name, { light: both, dark: both }] as const);
  return new Map([...pairs, ...single]);
}

export type Theme = 'light' | 'dark';

/** WCAG 2.2 contrast ratio of two colours as `#rrggbb`, from 1 to 21. */
export function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** WCAG 2.2 relative luminance. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255).map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** What one rule of a sheet paints: its text, and what the text stands on. A name is that of a token; absent: another rule's affair. */
export interface Paint {
  rule: string;
  text?: string;
  ground?: string;
}

/** The colours that the rules of a sheet paint text and grounds with. */
export function paintsOf(sheet: string): Paint[] {
  const rules = [...sheet.replaceAll(/\/\*[^]*?\*\//g, '').matchAll(/([^{}]+)\{([^{}]*)\}/g)];
  return rules.flatMap(([, selector = '', body = '']) => {
    const text = /(?<![\w-])color:\s*var\(--([\w-]+)\)/.exec(body)?.[1];
    const ground = /(?<![\w-])background(?:-color)?:\s*var\(--([\w-]+)\)/.exec(body)?.[1];
    if (text === undefined && ground === undefined) return [];
    return [{ rule: selector.trim(), ...(text !== undefined && { text }), ...(ground !== undefined && { ground }) }];
  });
}
