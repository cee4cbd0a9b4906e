import type { PluralKey, TextKey } from './catalogue.ts';
import type { en } from './en.ts';
import { count as written } from './format.ts';
import { apart, speaking } from './spoken.ts';

type English = typeof en;
type Names<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}` ? Name | Names<Rest> : never;
type Values<Name extends string> = Record<Name, string | number>;
type Parameters<Name extends string> = [Name] extends [never] ? [] : [values: Values<Name>];

/** The text of `key` in the language of the window, with its parameters filled in. */
export function t<Key extends TextKey>(key: Key, ...[values]: Parameters<Names<English[Key]>>): string {
  return fill(textOf(key), values);
}

/** The text of `key` in the plural form of `count`, which also fills `{count}`. */
export function tn<Key extends PluralKey>(
  key: Key,
  count: number,
  ...[values]: Parameters<Exclude<Names<English[`${Key}.other`]>, 'count'>>
): string {
  const form = `${key}.${speaking().plural.select(count)}`;
  return fill(textOf(form) || textOf(`${key}.other`), { ...(values as Partial<Values<string>>), count: written(count) });
}

function textOf(key: string): string {
  const catalogue: Readonly<Record<string, string | undefined>> = speaking().catalogue;
  return catalogue[key] ?? '';
}

function fill(text: string, values: Partial<Values<string>> = {}): string {
  return text.replace(/\{(\w+)\}/g, (hole, name: string) => (values[name] === undefined ? hole : apart(String(values[name]))));
}
