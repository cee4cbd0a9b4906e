import type { Diagnostic } from '@codemirror/lint';
import type { EditorView } from '@codemirror/view';
import { parse, printParseErrorCode, type ParseError } from 'jsonc-parser';
import type { TextKey } from '../../../i18n/catalogue.ts';
import { t } from '../../../i18n/t.ts';

const WORDS: Readonly<Record<string, TextKey & `json.mistake.${string}`>> = {
  InvalidSymbol: 'json.mistake.symbol',
  InvalidNumberFormat: 'json.mistake.number',
  UnexpectedEndOfNumber: 'json.mistake.number',
  PropertyNameExpected: 'json.mistake.name',
  ValueExpected: 'json.mistake.value',
  ColonExpected: 'json.mistake.colon',
  CommaExpected: 'json.mistake.comma',
  CloseBraceExpected: 'json.mistake.brace',
  CloseBracketExpected: 'json.mistake.bracket',
  EndOfFileExpected: 'json.mistake.end',
  UnexpectedEndOfComment: 'json.mistake.comment',
  UnexpectedEndOfString: 'json.mistake.string',
  InvalidUnicode: 'json.mistake.escape',
  InvalidEscapeCharacter: 'json.mistake.escape',
  InvalidCharacter: 'json.mistake.character',
};

/** What is wrong with the JSON text, in the language of the window. Comments and trailing commas are no mistakes: the CLI takes them. */
export function mistakes(view: EditorView): Diagnostic[] {
  const errors: ParseError[] = [];
  const text = view.state.doc.toString();
  parse(text, errors, { allowTrailingComma: true, disallowComments: false });
  return errors.map(({ error, offset, length }) => ({
    from: Math.min(offset, text.length),
    to: Math.min(offset + Math.max(length, 1), text.length),
    severity: 'error',
    message: t(WORDS[printParseErrorCode(error)] ?? 'json.mistake.unknown'),
  }));
}
