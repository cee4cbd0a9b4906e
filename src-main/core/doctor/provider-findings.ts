import { PROTOCOLS } from '../models/protocol.ts';
import { meaningOf } from '../models/provider-key.ts';
import { listed, say } from '../say.ts';
import { pathName, safeEntries, valueAt, type JsonPath } from '../settings/json.ts';
import type { SettingsLayer } from '../settings/layered.ts';
import { diagnosisAt, type Diagnosis } from './diagnosis.ts';
import { pathFix, type Facts } from './facts.ts';
import type { Fix } from './fix.ts';
import { nearMiss } from './near-miss.ts';
import { renameFix } from './rename-fix.ts';

/** As many ids as a message names. */
const MOST_NAMED = 5;

/** The fix of a provider key that means nothing: its right name, or the protocol that it speaks (R12). */
export function providerFixes(facts: Facts): { place: Pick<Diagnosis, 'file' | 'line' | 'column'>; fix: Fix }[] {
  const { settings } = facts.inputs;
  const protocols = valueAt(settings.merged, ['providerProtocol']);
  return safeEntries(valueAt(settings.merged, ['modelProviders'])).flatMap(([name]) => {
    const path = ['modelProviders', name];
    const layer = settings.owner(path);
    if (!layer || !Array.isArray(valueAt(layer.value, path)) || !('unknown' in meaningOf(name, protocols))) return [];
    const fix = renaming(facts, layer, name) ?? mapping(facts, layer, name);
    return fix ? [{ place: { file: layer.file, ...layer.locate(path) }, fix }] : [];
  });
}

function renaming(facts: Facts, layer: SettingsLayer, name: string): Fix | undefined {
  const right = nearMiss(name, PROTOCOLS);
  return right === undefined ? undefined : renameFix(facts, layer, ['modelProviders', name], right);
}

function mapping(facts: Facts, layer: SettingsLayer, name: string): Fix | undefined {
  const path = ['providerProtocol', name];
  const protocol = nearMiss(name, PROTOCOLS) ?? 'openai';
  const edit = { path, value: protocol };
  return pathFix(facts, layer.file, say`Say that it speaks ${protocol}`, { path, value: valueAt(layer.value, path) }, edit).fix;
}

/** Lists of a project or of the system that take the place of weaker ones (R5). */
export function listFindings({ inputs: { settings } }: Facts): Diagnosis[] {
  return safeEntries(valueAt(settings.merged, ['modelProviders'])).flatMap(([name]) => {
    const path = ['modelProviders', name];
    const stating = settings.layers.filter((layer) => Array.isArray(valueAt(layer.value, path)));
    const owner = stating.at(-1);
    return owner ? stating.slice(0, -1).map((hidden) => replaced(path, owner, hidden)) : [];
  });
}

function replaced(path: JsonPath, owner: SettingsLayer, hidden: SettingsLayer): Diagnosis {
  const kept = new Set(idsIn(owner, path));
  const lost = idsIn(hidden, path).filter((id) => !kept.has(id));
  const names = say`${listed(lost.slice(0, MOST_NAMED))}${lost.length > MOST_NAMED ? say` and ${lost.length - MOST_NAMED} more` : ''}`;
  const loss = lost.length === 0 ? say`Its entries do not count here.` : say`Not in reach here: ${names}. Copy what you need into this list.`;
  const message = say`${pathName(path)} here takes the place of the whole list in ${hidden.file}. ${loss}`;
  return diagnosisAt(owner, path, { code: 'settings/list-replaced', severity: lost.length === 0 ? 'note' : 'warning', message });
}

function idsIn(layer: SettingsLayer, path: JsonPath): string[] {
  const list = valueAt(layer.value, path);
  const ids = Array.isArray(list) ? list.map((entry) => valueAt(entry, ['id'])) : [];
  return ids.filter((id) => typeof id === 'string');
}
