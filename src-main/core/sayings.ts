import { remember, sayingOf, type Saying } from './say.ts';

/** How some texts were made, by the text. */
export type Sayings = Readonly<Record<string, Saying>>;

/** Longer than any sentence of ours; what people and models write is mostly longer, and is not looked up. */
const LONGEST = 2_000;

/** How those texts in a plain value were made that `say` made, with those that stand in them; absent if there is none. */
export function sayingsIn(value: unknown): Sayings | undefined {
  const found = new Map<string, Saying>();
  collect(value, found);
  return found.size === 0 ? undefined : Object.fromEntries(found);
}

/** Takes up again how texts were made that come from a file. */
export function recall(sayings: Sayings = {}): void {
  for (const [text, saying] of Object.entries(sayings)) remember(text, saying);
}

function collect(value: unknown, found: Map<string, Saying>): void {
  if (typeof value === 'string') collectText(value, found);
  else if (Array.isArray(value)) for (const item of value) collect(item, found);
  else if (typeof value === 'object' && value !== null && !ArrayBuffer.isView(value)) for (const item of Object.values(value)) collect(item, found);
}

function collectText(text: string, found: Map<string, Saying>): void {
  if (text.length > LONGEST || found.has(text)) return;
  const saying = sayingOf(text);
  if (!saying) return;
  found.set(text, saying);
  for (const part of saying.values) collect(part, found);
}
