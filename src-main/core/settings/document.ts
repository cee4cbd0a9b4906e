import { parse, type ParseError } from 'jsonc-parser';
import { lately } from '../lately.ts';
import { say, type Sentence } from '../say.ts';
import { isObject, type JsonObject, type JsonPath } from './json.ts';
import { createLocator } from './locations.ts';
import { plainJson } from './plain-json.ts';
import { positionAt, type Position } from './position.ts';
import { syntaxWords } from './syntax-words.ts';

/** Something about the text itself; `malformed` ones stop the file from being used and from being written (R13). */
export interface TextProblem extends Position {
  kind: 'malformed' | 'trailing-comma' | 'empty';
  /** The rest of a sentence that begins with the place. */
  words: Sentence;
}

/** A settings file as read: nothing dropped, nothing migrated. */
export interface SettingsDocument {
  value: JsonObject;
  locate(path: JsonPath): Position | undefined;
  problems: TextProblem[];
}

const START: Position = { line: 1, column: 1 };

export type ParsedSettings = { ok: true; document: SettingsDocument } | { ok: false; problem: TextProblem };

/**
 * Reads JSON with comments as the CLI does: a BOM is accepted, equal names: the last one counts. Trailing commas and
 * an empty file are read with a problem noted (R13). Never throws. What is given is shared by all who ask.
 */
export const parseSettings: (text: string) => ParsedSettings = lately((text) => {
  const body = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const strict = plainJson(body);
  if (strict) return { ok: true, document: { value: strict, locate: createLocator(text), problems: [] } };
  return parseTolerant(text, body);
});

function parseTolerant(text: string, body: string): ParsedSettings {
  const place = (offset: number): Position => positionAt(text, text.length - body.length + offset);
  const tolerant = parseWithErrors(body, true);
  if (!tolerant) return malformed(say`the settings are nested too deeply`);
  const first = tolerant.errors[0];
  if (first) return malformed(syntaxWords(first.error), place(first.offset));
  if (tolerant.value === undefined) {
    const problem: TextProblem = { kind: 'empty', words: say`the file is empty`, ...START };
    return { ok: true, document: { value: {}, locate: () => undefined, problems: [problem] } };
  }
  if (!isObject(tolerant.value)) return malformed(say`settings must be an object in braces { }`);
  const commas = new Set(parseWithErrors(body, false)?.errors.map(({ offset }) => offset));
  const problems = [...commas].map((offset) => trailingComma(place(offset)));
  return { ok: true, document: { value: tolerant.value, locate: createLocator(text), problems } };
}

const trailingComma = (position: Position): TextProblem => ({
  kind: 'trailing-comma',
  words: say`there is a comma too many before this`,
  ...position,
});

function malformed(words: Sentence, position: Position = START): ParsedSettings {
  return { ok: false, problem: { kind: 'malformed', words, ...position } };
}

/** The tolerant parser recurses: a text that is nested without end gives `undefined`, not a crash. */
function parseWithErrors(body: string, allowTrailingComma: boolean): { value: unknown; errors: ParseError[] } | undefined {
  const errors: ParseError[] = [];
  try {
    return { value: parse(body, errors, { allowTrailingComma, allowEmptyContent: true }), errors };
  } catch {
    return undefined;
  }
}
