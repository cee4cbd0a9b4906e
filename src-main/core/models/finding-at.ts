import type { JsonPath } from '../settings/json.ts';
import type { SettingsLayer } from '../settings/layered.ts';
import type { Finding } from './view.ts';

/** A finding about a place in a settings file. */
export function findingAt(layer: SettingsLayer, path: JsonPath, finding: Pick<Finding, 'code' | 'severity' | 'message'>): Finding {
  return { ...finding, file: layer.file, ...layer.locate(path) };
}
