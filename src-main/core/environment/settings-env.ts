import { isUnsafeName, valueAt } from '../settings/json.ts';
import { interpolate, type Lookup } from '../settings/interpolate.ts';
import { sourceIn, type Settings } from '../settings/layered.ts';
import type { SettingsVariable } from './environment.ts';

/**
 * `env` of the settings files, strongest file first. References in its values are filled from the process and the
 * `.env` file, not from other values of `env` (I07, I08).
 */
export function settingsVariables(settings: Settings, outer: Lookup): (name: string) => SettingsVariable[] {
  const layers = settings.layers.toReversed();
  return (name) => {
    if (isUnsafeName(name)) return [];
    return layers.flatMap((layer) => {
      const held = valueAt(layer.value, ['env', name]);
      if (held === undefined) return [];
      return [{ value: interpolate(held, outer), source: sourceIn(layer, ['env', name], 'settings-env') }];
    });
  };
}
