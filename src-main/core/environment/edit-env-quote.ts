const QUOTES = ['"', "'", '`'] as const;

/** Not the beginning of anything that dotenv takes for more than a plain word. */
const PLAIN = /^[\w./:@%+,=~-]+$/;

/**
 * The ways to write a value in a `.env` file, best first: as the value before it was quoted, then plain, then in each
 * kind of quotes. Whether one gives back the value where it is put has to be tried. `eol` is the file's line break.
 */
export function quotings(value: string, before: string, eol: string): string[] {
  const used = QUOTES.find((quote) => before.length > 1 && before.startsWith(quote) && before.endsWith(quote));
  const order = [...(used ? [used] : []), ...QUOTES.filter((quote) => quote !== used)];
  const unlike = order.toSorted((one, other) => Number(value.includes(one)) - Number(value.includes(other)));
  const quoted = unlike.flatMap((quote) => inQuotes(value, quote, eol));
  const isPlain = value === '' || PLAIN.test(value) || !/[\n\r]/.test(value);
  const plain = isPlain ? [value] : [];
  const prefersPlain = used === undefined && (value === '' || PLAIN.test(value));
  return prefersPlain ? [...plain, ...quoted] : [...quoted, ...plain];
}

/** In double quotes dotenv reads `\n` and `\r`; a line break stands in all of them as itself. */
function inQuotes(value: string, quote: string, eol: string): string[] {
  const asIs = quote + value.replaceAll('\n', eol) + quote;
  return quote === '"' ? [`"${value.replaceAll('\n', '\\n').replaceAll('\r', '\\r')}"`, asIs] : [asIs];
}
