import fc from 'fast-check';

const names = fc.constantFrom('a', 'b', 'model', 'name', 'security', 'env', 'ключ', 'with "quotes"');

const { object, value } = fc.letrec<{ value: unknown; object: Record<string, unknown> }>((tie) => ({
  object: fc.dictionary(names, tie('value'), { maxKeys: 4, noNullPrototype: true }),
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.oneof(fc.string(), fc.constantFrom('//', '/*', '}', ','), fc.integer(), fc.boolean(), fc.constant(null)),
    tie('object'),
    fc.array(tie('value'), { maxLength: 3 }),
  ),
}));

/** Any JSON value. */
export const arbitraryJson: fc.Arbitrary<unknown> = value;

/** Any JSON object, as settings files hold one. */
export const arbitraryObject: fc.Arbitrary<Record<string, unknown>> = object;

type Pick = (from: readonly string[]) => string;

/** One of the many ways to write an object: layouts, line ends, comments, trailing commas, equal names, BOM. */
export function arbitraryText(settings: Record<string, unknown>): fc.Arbitrary<string> {
  return fc.tuple(fc.constantFrom('\n', '\r\n'), fc.constantFrom('', ' ', '  ', '\t'), fc.boolean(), fc.infiniteStream(fc.nat(99))).map(
    ([eol, unit, mark, dice]) => {
      const pick: Pick = (from) => from[Number(dice.next().value) % from.length] ?? '';
      const gap = (indent: string): string =>
        pick(['', ' ', eol + indent, eol + indent, ` /* c${eol} */ `, ` // note${eol}${indent}`, `${eol}${eol}${indent}`]);
      const print = (held: unknown, indent: string): string => {
        if (typeof held !== 'object' || held === null) return JSON.stringify(held);
        const inner = indent + unit;
        const members = Array.isArray(held)
          ? held.map((item) => gap(inner) + print(item, inner))
          : Object.entries(held).flatMap(([name, item]) => {
              const member = `${gap(inner)}${JSON.stringify(name)}:${pick(['', ' '])}${print(item, inner)}`;
              return pick(['once', 'once', 'once', 'once', 'twice']) === 'twice' ? [`${gap(inner)}${JSON.stringify(name)}: [0]`, member] : [member];
            });
        const comma = members.length > 0 ? pick(['', '', ',']) : '';
        const [open, close] = Array.isArray(held) ? '[]' : '{}';
        return `${open}${members.join(`${pick(['', ' '])},`)}${comma}${gap(indent)}${close}`;
      };
      return `${mark ? '\uFEFF' : ''}${gap('')}${print(settings, '')}${pick(['', eol, ` // end${eol}`])}`;
    },
  );
}
