import type { Saying, Sayings, Sentence } from '../../src-preload/contract.ts';
import { plainNumber } from './format.ts';
import type { Sentences } from './sentences.ts';
import { apart, speaking } from './spoken.ts';

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

/** A sentence of main in the language of the window. */
export function said(text: Sentence): string {
  return saidName(text);
}

/** A name that main gives a thing: one that is the same everywhere, or words, as of a place: "Switchyard's encrypted vault". */
export function saidName(text: string): string {
  const { sentences } = speaking();
  if (!sentences) return text;
  const { template, values } = heard.get(text) ?? { template: text, values: [] };
  const words = sentences.of(template) ?? row(template, sentences.separators);
  if (words === undefined) return text;
  return words.replace(/\{(\d+)\}/g, (hole, place: string) => {
    const value = values[Number(place) - 1];
    if (value === undefined) return hole;
    return typeof value === 'number' ? plainNumber(value) : apart(saidName(value));
  });
}

/** Names or sentences of main one after another, with what the language puts between them. */
export function saidInRow(texts: readonly string[], separator: ', ' | ' ' = ', '): string {
  return texts.map(saidName).join(speaking().sentences?.separators[separator] ?? separator);
}

/** Words of the window's own, where a sentence of main may stand too. */
export const ownWords = (text: string): Sentence => text as Sentence;

/** Texts in a row need no words, only what the language puts between them. */
function row(template: string, separators: Sentences['separators']): string | undefined {
  if (!/^\{1\}(?:(?:[,;]? ?| and | or )\{\d+\})+$/.test(template)) return undefined;
  return template.replace(/(?<=\})[^{]+(?=\{)/g, (between) => separators[between] ?? between);
}
