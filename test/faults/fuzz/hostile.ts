import fc from 'fast-check';

/** Names that mean something to JavaScript, and values that mean something to a parser. */
export const EVIL_NAMES = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'length', '', '0', '-1', 'valueOf', '\u0000', '\uD800', 'then', 'toJSON'];

const EVIL_NUMBERS = ['1e999', '-1e999', '9'.repeat(400), '1e-999', '-0', '0x10', 'NaN', 'Infinity', '9007199254740993', '1.7976931348623157e308', '253402300800000'];

const PIECES = ['\u0000', '\uFEFF', '\r', '\r\n', '\n', '"', '\\', '\\u', '{', '}', '[', ']', ',', ':', '//', '/*', '*/', '#', '$', '${', '`', "'", '\uD800', '\uDC00', '\u2028', '\u202E', '=', 'export ', 'null', 'true', ...EVIL_NAMES, ...EVIL_NUMBERS];

/** Text in any UTF-16 units, halves of pairs among them. */
const anyUnits = fc.array(fc.oneof({ weight: 3, arbitrary: fc.nat(0x7f) }, { weight: 1, arbitrary: fc.nat(0xffff) }), { maxLength: 200 }).map((units) => String.fromCharCode(...units));

/** Nested further than any parser that calls itself can follow. */
const deep = fc.tuple(fc.constantFrom(['[', ']'], ['{"a":', '}'], ['{"error":', '}'], ['[{"id":', '}]'], ['{"__proto__":', '}'], ['/*', '*/']), fc.integer({ min: 1, max: 20_000 }), fc.boolean()).map(
  ([[open = '', close = ''], times, closed]) => open.repeat(times) + (closed ? `1${close.repeat(times)}` : ''),
);

interface Change {
  at: number;
  how: 'flip' | 'insert' | 'cut' | 'double' | 'end';
  byte: number;
  piece: string;
  length: number;
}

const change: fc.Arbitrary<Change> = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  how: fc.constantFrom('flip', 'flip', 'insert', 'insert', 'cut', 'double', 'end'),
  byte: fc.nat(255),
  piece: fc.constantFrom(...PIECES),
  length: fc.integer({ min: 1, max: 60 }),
});

function changed(bytes: Buffer, { at, how, byte, piece, length }: Change): Buffer {
  const place = Math.floor(at * bytes.length);
  const [before, after] = [bytes.subarray(0, place), bytes.subarray(place)];
  switch (how) {
    case 'flip':
      return Buffer.concat([before, Buffer.from([byte]), after.subarray(1)]);
    case 'insert':
      return Buffer.concat([before, Buffer.from(piece), after]);
    case 'cut':
      return Buffer.concat([before, after.subarray(length)]);
    case 'double':
      return Buffer.concat([before, after.subarray(0, length), after]);
    case 'end':
      return before;
  }
}

/** A document that is almost right: a good one, with some bytes changed. */
export const damaged = (samples: readonly string[]): fc.Arbitrary<Buffer> =>
  fc.tuple(fc.constantFrom(...samples), fc.array(change, { minLength: 1, maxLength: 6 })).map(([sample, changes]) => changes.reduce(changed, Buffer.from(sample)));

/** Any text that somebody could put in the place of one of the samples. */
export const hostileText = (samples: readonly string[]): fc.Arbitrary<string> =>
  fc.oneof(
    { weight: 10, arbitrary: damaged(samples).map((bytes) => bytes.toString('utf8')) },
    { weight: 3, arbitrary: fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join('')) },
    { weight: 2, arbitrary: anyUnits },
    { weight: 1, arbitrary: deep },
    { weight: 1, arbitrary: fc.tuple(fc.constantFrom(...samples), fc.constantFrom('\uFEFF', '\u0000')).map(([sample, mark]) => mark + sample.replaceAll('\n', '\r\n')) },
    { weight: 1, arbitrary: fc.tuple(fc.constantFrom(...PIECES), fc.integer({ min: 1, max: 20_000 })).map(([piece, times]) => piece.repeat(Math.min(times, 200_000 / Math.max(1, piece.length)))) },
  );

/** Any bytes, as a file can hold them. */
export const hostileBytes = (samples: readonly string[]): fc.Arbitrary<Buffer> => fc.oneof({ weight: 5, arbitrary: damaged(samples) }, { weight: 2, arbitrary: hostileText(samples).map((text) => Buffer.from(text)) }, { weight: 1, arbitrary: fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.from(bytes)) });

/** Any value that JSON can hold, with names of the prototype, in shapes that look like what is expected. */
export function hostileValue(names: readonly string[]): fc.Arbitrary<unknown> {
  const leaf = fc.oneof(fc.constantFrom<unknown>(null, true, false, 0, -1, 1e308, Number.MAX_SAFE_INTEGER, '', '\u0000', '\uD800', 'x'.repeat(20_000)), fc.string(), fc.double(), fc.constantFrom(...names));
  const key = fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...names) }, { weight: 1, arbitrary: fc.constantFrom(...EVIL_NAMES) });
  const { value } = fc.letrec<{ value: unknown }>((tie) => ({
    value: fc.oneof(
      { depthSize: 'medium', withCrossShrink: true },
      leaf,
      fc.array(fc.tuple(key, tie('value')), { maxLength: 5 }).map(objectOf),
      fc.array(tie('value'), { maxLength: 4 }),
    ),
  }));
  return value;
}

/** As `JSON.parse` makes it: `__proto__` is a name like any other. */
const objectOf = (members: [string, unknown][]): unknown => {
  const made: Record<string, unknown> = {};
  for (const [name, value] of members) Object.defineProperty(made, name, { value, enumerable: true, configurable: true, writable: true });
  return made;
};
