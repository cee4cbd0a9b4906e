import { en } from './en.ts';

type English = typeof en;
/** Every key of the catalogue. */
export type TextKey = keyof English;
/** What a further language must provide, key by key. */
export type Catalogue = Record<TextKey, string>;
/** Keys that exist in plural forms, without the form's name. */
export type PluralKey = TextKey extends infer Key ? (Key extends `${infer Base}.other` ? Base : never) : never;

type Names<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}` ? Name | Names<Rest> : never;
type Values<Name extends string> = Record<Name, string | number>;
type Parameters<Name extends string> = [Name] extends [never] ? [] : [values: Values<Name>];

const catalogue: Catalogue = en;
const plural = new Intl.PluralRules('en');

/** The text of `key` with its parameters filled in. */
export function t<Key extends TextKey>(key: Key, ...[values]: Parameters<Names<English[Key]>>): string {
  return fill(catalogue[key], values);
}

/** The text of `key` in the plural form of `count`, which also fills `{count}`. */
export function tn<Key extends PluralKey>(
  key: Key,
  count: number,
  ...[values]: Parameters<Exclude<Names<English[`${Key}.other`]>, 'count'>>
): string {
  const form = plural.select(count) === 'one' ? 'one' : 'other';
  return fill(catalogue[`${key}.${form}`], { ...(values as Partial<Values<string>>), count });
}

function fill(text: string, values: Partial<Values<string>> = {}): string {
  return text.replace(/\{(\w+)\}/g, (hole, name: string) => String(values[name] ?? hole));
}
