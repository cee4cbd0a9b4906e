import type { Saying, Sayings } from '../../src-preload/contract.ts';
import type { Sentences } from './sentences.ts';
import { speaking } from './spoken.ts';

/** More than a window shows at a time. */
const MOST = 5_000;

const heard = new Map<string, Saying>();

/** Keeps how main made the sentences of an answer or event. */
export function hear(sayings: Sayings = {}): void {
  for (const [text, saying] of Object.entries(sayings)) {
    heard.delete(text); // the oldest stand first
    heard.set(text, saying);
    if (heard.size > MOST) heard.delete(heard.keys().next().value ?? '');
  }
}

/** A sentence of main in the language of the window; in English where the language has no words for it. */
export function said(text: string): string {
  const { sentences } = speaking();
  if (!sentences) return text;
  const { template, values } = heard.get(text) ?? { template: text, values: [] };
  const words = sentences.of(template) ?? row(template, sentences.separators);
  if (words === undefined) return text;
  return words.replace(/\{(\d+)\}/g, (hole, place: string) => {
    const value = values[Number(place) - 1];
    return value === undefined ? hole : said(String(value));
  });
}

/** Names or sentences of main one after another, with what the language puts between them. */
export function saidInRow(texts: readonly string[], separator: ', ' | ' ' = ', '): string {
  return texts.map(said).join(speaking().sentences?.separators[separator] ?? separator);
}

/** Texts in a row need no words, only what the language puts between them. */
function row(template: string, separators: Sentences['separators']): string | undefined {
  if (!/^\{1\}(?:(?:[,;]? ?| and | or )\{\d+\})+$/.test(template)) return undefined;
  return template.replace(/(?<=\})[^{]+(?=\{)/g, (between) => separators[between] ?? between);
}
