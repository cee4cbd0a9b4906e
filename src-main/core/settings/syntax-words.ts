import { printParseErrorCode, type ParseErrorCode } from 'jsonc-parser';
import { say, type Sentence } from '../say.ts';

const WORDS: Readonly<Record<string, Sentence>> = {
  InvalidSymbol: say`this is neither a value nor a name; names and texts stand in double quotes`,
  CommaExpected: say`a comma is missing before this`,
  ColonExpected: say`a colon is missing before this`,
  PropertyNameExpected: say`a property name in double quotes is expected here`,
  ValueExpected: say`a value is expected here`,
  CloseBraceExpected: say`a closing brace } is missing`,
  CloseBracketExpected: say`a closing bracket ] is missing`,
  EndOfFileExpected: say`the settings have already ended before this`,
  UnexpectedEndOfString: say`this text has no closing quote`,
  UnexpectedEndOfComment: say`this comment is not closed`,
  UnexpectedEndOfNumber: say`this number is not complete`,
  InvalidNumberFormat: say`this number is not complete`,
  InvalidUnicode: say`this backslash sequence is not valid`,
  InvalidEscapeCharacter: say`this backslash sequence is not valid`,
  InvalidCharacter: say`this text holds a character that must be written with a backslash`,
};

/** What is wrong at the place of a syntax error, as the rest of a sentence that begins with the place. */
export function syntaxWords(code: ParseErrorCode): Sentence {
  return WORDS[printParseErrorCode(code)] ?? say`this is not valid JSON`;
}
