declare const sayable: unique symbol;

/** A text that a window can say in its own language. Only {@link say} and {@link listed} make one, so a field of this type takes no plain string. */
export type Sentence = string & { readonly [sayable]: true };

/** How a text was made: its English with `{1}`, `{2}` where the values stand. A value may itself be such a text. */
export interface Saying {
  template: string;
  values: readonly (string | number)[];
}

/** More than the windows show at a time. */
const MOST = 5_000;

/** How texts with values in them were made. It only adds to what a text says, so a text that was forgotten is shown in English. */
const made = new Map<string, Saying>();

/**
 * Tags a sentence, or a part of one, that a window shows: say`The server at ${host} is busy.` is that English text, and
 * a window can say it in its own language, because how it was made goes along. A text without values is its own template.
 */
export function say(parts: TemplateStringsArray, ...values: readonly (string | number)[]): Sentence {
  const text = filled(parts, (at) => String(values[at])) as Sentence;
  if (values.length > 0) remember(text, { template: filled(parts, (at) => `{${at + 1}}`), values });
  return text;
}

/** What stands between texts in a row; each language has its own. */
export type Separator = ', ' | '; ' | ' ' | ' and ' | ' or ';

/** Texts in a row, for a sentence that names several things. */
export function listed(texts: readonly string[], separator: Separator = ', '): Sentence {
  const text = texts.join(separator) as Sentence;
  if (texts.length > 1) remember(text, { template: texts.map((_text, at) => `{${at + 1}}`).join(separator), values: texts });
  return text;
}

/** How `text` was made, if values went into it and it was made lately. */
export function sayingOf(text: string): Saying | undefined {
  const saying = made.get(text);
  if (saying) remember(text, saying);
  return saying;
}

/** Keeps how a text was made. */
export function remember(text: string, saying: Saying): void {
  made.delete(text); // the oldest stand first
  made.set(text, saying);
  if (made.size > MOST) made.delete(made.keys().next().value ?? '');
}

function filled(parts: readonly string[], hole: (at: number) => string): string {
  return parts.map((part, at) => (at === 0 ? part : `${hole(at - 1)}${part}`)).join('');
}
