import type { Resolved } from '../provenance.ts';
import { valueAt } from '../settings/json.ts';
import { readGeneration } from './generation.ts';
import type { Inputs } from './inputs.ts';
import type { GenerationConfig } from './route.ts';

/** `model.generationConfig`, which applies to models that no settings list (G09). */
export function topLevelGeneration({ settings }: Inputs): Resolved<GenerationConfig> {
  const path = ['model', 'generationConfig'];
  const found = settings.find(path);
  const { generation } = readGeneration(valueAt(settings.merged, path));
  return found ? { ...found, value: generation } : { value: generation, source: { layer: 'default', name: 'model.generationConfig' }, hides: [] };
}
