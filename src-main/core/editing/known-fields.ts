import { KNOWN_FIELDS } from '../../../src-preload/schemas/model-entry.ts';
import { valueAt } from '../settings/json.ts';

const PARTS: readonly { path: readonly string[]; known: readonly string[] }[] = [
  { path: [], known: [...KNOWN_FIELDS.entry] },
  { path: ['generationConfig'], known: [...KNOWN_FIELDS.generationConfig] },
];

/** Fields of an entry that no form field stands for. */
export function unknownFields(entry: unknown): string[][] {
  return PARTS.flatMap(({ path, known }) => {
    const held = valueAt(entry, path);
    const names = typeof held === 'object' && held !== null && !Array.isArray(held) ? Object.keys(held) : [];
    return names.filter((name) => !known.includes(name)).map((name) => path.concat(name));
  });
}
