import type { Resolved, Source } from '../provenance.ts';
import type { JsonPath } from '../settings/json.ts';
import { sourceIn, type SettingsLayer } from '../settings/layered.ts';
import type { Protocol } from './protocol.ts';
import type { GenerationConfig } from './route.ts';
import type { Sentence } from '../say.ts';

/** One model that can be chosen: an entry of `modelProviders`, or a runtime model that only flags and variables name. */
export interface CatalogModel {
  key: string;
  provider: Protocol;
  id: Resolved<string>;
  name: string;
  description?: string;
  /** Not listed in settings (R9). */
  runtime: boolean;
  /** Variable that holds the key, as the entry names it. */
  envKey?: string;
  baseUrl?: Resolved<string>;
  /** `baseUrl` before `$VAR` was filled in, where that differs: what is written to a file. */
  writtenBaseUrl?: string;
  generation: Resolved<GenerationConfig>;
  /** The file and the path of the entry; absent for a runtime model. */
  written?: { layer: SettingsLayer; path: JsonPath };
  /** OpenAI's other API; absent for chat completions. */
  wireApi?: 'responses';
  /** Why the entry cannot chat although it is complete: made for voice or images. */
  unfit?: Sentence;
}

/** Where the entry is written; `undefined` for a runtime model. */
export function originOf({ written }: Pick<CatalogModel, 'written'>): Source | undefined {
  return written && sourceIn(written.layer, written.path, 'model-entry');
}
