import type { en } from './en.ts';

/** Keys of English plurals, without the form's name. */
type PluralOf<Area> = keyof Area extends infer Key ? (Key extends `${infer Base}.other` ? Base : never) : never;
type Form = 'one' | 'many' | 'other';
type SimpleOf<Area> = Exclude<keyof Area, `${PluralOf<Area>}.${Form}`> & string;

/** What a language must say for one area of the English texts, key by key, with its own plural forms (Unicode CLDR). */
export type Translation<Area, Forms extends Form> = Readonly<Record<SimpleOf<Area> | `${PluralOf<Area>}.${Forms}`, string>>;

export type French<Area> = Translation<Area, 'one' | 'many' | 'other'>;
export type Chinese<Area> = Translation<Area, 'other'>;

type English = typeof en;
/** Every key of the catalogue, in the forms of English. */
export type TextKey = keyof English;
/** Keys that exist in plural forms, without the form's name. */
export type PluralKey = PluralOf<English>;
/** A whole language. Which plural forms it has is the language's own affair. */
export type Catalogue = Readonly<Record<SimpleOf<English> | `${PluralKey}.other`, string>> & Readonly<Partial<Record<`${PluralKey}.${Form}`, string>>>;
