/** Distances in px that a style may hold; the larger ones have names in tokens.css. */
const STEPS = new Set([0, 1, 2, 4, 6, 8, 10, 12, 16, 20, 24, 32, 48]);

const COLOUR = /#[0-9a-f]{3,8}\b|\b(?:rgb|rgba|hsl|hsla|hwb|lab|lch|oklab|oklch|light-dark)\(/i;
const NAMED = /(?<![\w-])(?:white|black|red|green|blue|gr[ae]y|silver|yellow|orange|purple|pink|brown|cyan|magenta|teal|navy|maroon|olive|lime|gold)(?![\w-])/i;
const COLOURED = /^(?:color|background|border|outline|box-shadow|text-decoration|fill|stroke|caret-color|accent-color|--)/;
const DISTANCE = /^(?:scroll-)?(?:padding|margin)|^(?:row-|column-)?gap$/;

/** Declarations of a sheet that have a colour, a size of type, a distance or a corner of their own, as "property: value". */
export function oddStyles(sheet: string): string[] {
  const text = sheet.replaceAll(/\/\*[^]*?\*\//g, '');
  const declarations = [...text.matchAll(/(?<=[{;]\s*)(-{0,2}[a-z][\w-]*)\s*:\s*([^;{}]+?)\s*(?=[;}])/g)];
  return declarations.flatMap(([, property = '', value = '']) => (isOdd(property, value) ? [`${property}: ${value}`] : []));
}

function isOdd(property: string, value: string): boolean {
  if (COLOURED.test(property) && (COLOUR.test(value) || NAMED.test(value))) return true;
  if (property === 'font') return !/^(?:inherit|var\(--t-[\w-]+\)|[\d.]+em\/[\d.]+ var\(--mono\))$/.test(value);
  if (property === 'font-size') return !/^[\d.]+em$/.test(value);
  if (property === 'border-radius') return /\d+px/.test(value);
  return DISTANCE.test(property) && lengths(value).some((length) => !STEPS.has(length));
}

/** Plain lengths in px; what is computed is not looked at. */
function lengths(value: string): number[] {
  if (/\b(?:calc|min|max|clamp)\(/.test(value)) return [];
  return [...value.matchAll(/(?<![\w.-])-?(\d+(?:\.\d+)?)px/g)].map(([, digits]) => Number(digits));
}
