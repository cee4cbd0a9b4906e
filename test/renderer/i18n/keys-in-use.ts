import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../../../src-renderer');
/** A catalogue's own file; `format.ts`, `source.ts` and their like use keys. */
const CATALOGUE = /i18n\/(en|fr|zh)([/-][\w-]+)?\.ts$/;

/** Tells whether any file of the window asks for a key. */
export async function keysInUse(): Promise<(key: string) => boolean> {
  const files = (await readdir(ROOT, { recursive: true })).map((file) => join(ROOT, file)).filter((file) => /\.tsx?$/.test(file));
  return keysIn(files);
}

/** Tells whether any of these files asks for a key: as it stands, or as one of those that a template can make. Catalogues ask for none. */
export async function keysIn(files: readonly string[]): Promise<(key: string) => boolean> {
  const texts = await Promise.all(files.filter((file) => !CATALOGUE.test(file.replaceAll('\\', '/'))).map((file) => readFile(file, 'utf8')));
  const all = texts.join('\n');
  const literal = new Set([...all.matchAll(/'([\w./-]+)'/g)].map(([, text]) => text));
  const templates = [...all.matchAll(/`((?:[\w./-]|\$\{[^{}`]*\})+)`/g)].flatMap(([, text = '']) => (/^\w+\./.test(text) && text.includes('$') ? [patternOf(text)] : []));
  return (key) => literal.has(key) || templates.some((pattern) => pattern.test(key));
}

function patternOf(template: string): RegExp {
  const parts = template.split(/\$\{[^{}`]*\}/).map((part) => part.replaceAll('.', String.raw`\.`));
  return new RegExp(`^${parts.join(String.raw`[\w/-]+`)}$`);
}
