import { visit, type JSONVisitor } from 'jsonc-parser';
import type { JsonPath } from './json.ts';
import type { Position } from './position.ts';

/** Deep enough for `modelProviders.openai[0]` and `security.auth.selectedType`: all that a list of models asks for. */
const SHALLOW = 3;

/** Deep enough for `modelProviders.openai[0].baseUrl`. */
const DEEP = 4;

/** Deep enough for `modelProviders.openai[0].generationConfig.customHeaders.X`; what lies below shares its parent's place. */
const DEEPEST = 6;

const keyOf = (path: JsonPath): string => path.join('\0');

/**
 * Where each value of a JSON text stands, by path; of equal property names the last one counts, as it does for the
 * value. The text is looked at when the first question of each depth is asked.
 */
export function createLocator(text: string): (path: JsonPath) => Position | undefined {
  let shallow: Map<string, Position> | undefined;
  let deep: Map<string, Position> | undefined;
  let deepest: Map<string, Position> | undefined;
  const indexFor = (length: number): Map<string, Position> => {
    if (length > DEEP) return (deepest ??= indexText(text, DEEPEST));
    return length > SHALLOW ? (deep ??= indexText(text, DEEP)) : (deep ?? (shallow ??= indexText(text, SHALLOW)));
  };
  return (path) => {
    const index = indexFor(path.length);
    for (let length = Math.min(path.length, DEEPEST); length > 0; length -= 1) {
      const found = index.get(keyOf(path.slice(0, length)));
      if (found) return found;
    }
    return undefined;
  };
}

function indexText(text: string, depth: number): Map<string, Position> {
  const index = new Map<string, Position>();
  const start = text.startsWith('\uFEFF') ? 1 : 0;
  const note = (path: JsonPath, line: number, character: number): void => {
    index.set(keyOf(path), { line: line + 1, column: character + 1 });
  };
  visitSafely(
    text.slice(start),
    {
      onObjectProperty: (property, _offset, _length, line, character, path) => {
        const parent = path();
        if (parent.length < depth) note([...parent, property], line, character);
      },
      onObjectBegin: (_offset, _length, line, character, path) => {
        const own = path();
        if (typeof own.at(-1) === 'number') note(own, line, character);
        return own.length < depth;
      },
      onArrayBegin: (_offset, _length, _line, _character, path) => path().length < depth,
      // without these the visitor does not notice the end of what it was told to skip
      onObjectEnd: () => undefined,
      onArrayEnd: () => undefined,
    },
  );
  return index;
}

/** The visitor recurses; what it reached before a text that is nested without end overflows is kept. */
function visitSafely(text: string, visitor: JSONVisitor): void {
  try {
    visit(text, visitor, { allowTrailingComma: true });
  } catch {
    // a place less, nothing else
  }
}
