import { say } from '../say.ts';
import { valueAt } from '../settings/json.ts';
import type { Diagnosis } from './diagnosis.ts';
import { pathFix, type Facts } from './facts.ts';
import type { Fix } from './fix.ts';

/** The fix of an entry that repeats an earlier one (R11): it goes. */
export function duplicateFixes(facts: Facts): { place: Pick<Diagnosis, 'file' | 'line' | 'column'>; fix: Fix }[] {
  if (!facts.findings.some(({ code }) => code === 'settings/duplicate-entry')) return [];
  const found = facts.findings.filter(({ code }) => code === 'settings/duplicate-entry');
  return facts.written.layers.flatMap((layer) => {
    const providers = valueAt(layer.value, ['modelProviders']);
    return Object.entries(providers ?? {}).flatMap(([name, list]) =>
      (Array.isArray(list) ? list : []).flatMap((value: unknown, index) => {
        const path = ['modelProviders', name, index];
        const place = { file: layer.file, ...layer.locate(path) };
        const isMeant = found.some(({ file, line, column }) => file === place.file && line === place.line && column === place.column);
        const { fix } = isMeant ? pathFix(facts, layer.file, say`Remove the entry`, { path, value }, { path, remove: true }) : {};
        return fix ? [{ place, fix }] : [];
      }),
    );
  });
}
