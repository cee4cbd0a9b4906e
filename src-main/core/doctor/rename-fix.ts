import { say } from '../say.ts';
import type { JsonPath } from '../settings/json.ts';
import { valueAt } from '../settings/json.ts';
import type { SettingsLayer } from '../settings/layered.ts';
import type { Facts } from './facts.ts';
import { settingsFix, type Fix } from './fix.ts';
import { offsetAt } from './offset.ts';

/** Gives a property another name where it stands; `undefined` where the object has one of that name already. */
export function renameFix({ settings }: Facts, layer: SettingsLayer, path: JsonPath, right: string): Fix | undefined {
  const found = settings.find(({ file }) => file === layer.file);
  const place = layer.locate(path);
  if (!found || !place || valueAt(layer.value, [...path.slice(0, -1), right]) !== undefined) return undefined;
  const [was, offset] = [JSON.stringify(path.at(-1)), offsetAt(found.text, place)];
  if (offset === undefined || !found.text.startsWith(was, offset)) return undefined;
  return settingsFix(say`Rename it to ${right}`, found, [{ offset, was, text: JSON.stringify(right) }]);
}
