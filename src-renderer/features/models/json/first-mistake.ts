import { parse, type ParseError } from 'jsonc-parser';

/** Where a text stops being JSON, as "line:column"; comments and trailing commas are no mistakes. Undefined where it is JSON. */
export function firstMistake(text: string): string | undefined {
  const errors: ParseError[] = [];
  parse(text, errors, { allowTrailingComma: true, disallowComments: false });
  const offset = errors[0]?.offset;
  if (offset === undefined) return undefined;
  const before = text.slice(0, offset).split('\n');
  return `${before.length}:${(before.at(-1) ?? '').length + 1}`;
}
