import { printParseErrorCode, type ParseErrorCode } from 'jsonc-parser';

const WORDS: Readonly<Record<string, string>> = {
  InvalidSymbol: 'this is neither a value nor a name; names and texts stand in double quotes',
  CommaExpected: 'a comma is missing before this',
  ColonExpected: 'a colon is missing before this',
  PropertyNameExpected: 'a property name in double quotes is expected here',
  ValueExpected: 'a value is expected here',
  CloseBraceExpected: 'a closing brace } is missing',
  CloseBracketExpected: 'a closing bracket ] is missing',
  EndOfFileExpected: 'the settings have already ended before this',
  UnexpectedEndOfString: 'this text has no closing quote',
  UnexpectedEndOfComment: 'this comment is not closed',
  UnexpectedEndOfNumber: 'this number is not complete',
  InvalidNumberFormat: 'this number is not complete',
  InvalidUnicode: 'this backslash sequence is not valid',
  InvalidEscapeCharacter: 'this backslash sequence is not valid',
  InvalidCharacter: 'this text holds a character that must be written with a backslash',
};

/** What is wrong at the place of a syntax error, as the rest of a sentence that begins with the place. */
export function syntaxWords(code: ParseErrorCode): string {
  return WORDS[printParseErrorCode(code)] ?? 'this is not valid JSON';
}
