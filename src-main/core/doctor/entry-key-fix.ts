import type { CatalogModel } from '../models/entry.ts';
import { PROTOCOL_FACTS } from '../models/protocol-facts.ts';
import { say } from '../say.ts';
import type { Edit } from '../settings/edit.ts';
import { valueAt } from '../settings/json.ts';
import type { Facts } from './facts.ts';
import type { Fix } from './fix.ts';
import { freeVariable, moveKey } from './move-key.ts';

/** Shorter texts are more likely the misspelled name of a variable. */
const SHORTEST_KEY = 16;

/** Moves a key that an entry holds itself into a variable, and names that in `envKey`. */
export function entryKeyFix(facts: Facts, { written, provider, baseUrl }: CatalogModel, { key, field }: { key: string; field: string }): Fix | undefined {
  const file = facts.settings.find((settings) => settings.file === written?.layer.file);
  if (!written || key.length < SHORTEST_KEY || valueAt(file?.value, [...written.path, field]) !== key) return undefined;
  const variable = freeVariable(facts, baseUrl?.value, PROTOCOL_FACTS[provider].keyVariables[0] ?? 'API_KEY');
  if (variable === undefined) return undefined;
  const naming: Edit = { path: [...written.path, 'envKey'], value: variable };
  const edits: Edit[] = field === 'envKey' ? [naming] : [naming, { path: [...written.path, field], remove: true }];
  const fix = moveKey(facts, { layer: written.layer, variable, key, edits });
  return fix && { ...fix, label: say`${fix.label} as ${variable}` };
}
