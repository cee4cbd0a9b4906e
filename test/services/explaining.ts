import type { Explanation } from '../../src-main/core/explain/explanation.ts';
import { explainWorkspace } from '../../src-main/services/explain.ts';
import type { Place } from '../../src-main/services/place.ts';
import { loadWorkspace } from '../../src-main/services/workspace.ts';

/** What the app explains about a place. */
export async function explained(place: Place): Promise<Explanation> {
  return explainWorkspace(await loadWorkspace(place));
}

/** `value from NAME, file:line; hides NAME, NAME` of one field. */
export function lineOf({ values }: Explanation, field: string): string {
  const found = values.find((value) => value.field === field);
  if (!found) return 'unknown';
  const { layer, name, file, line } = found.source;
  const place = file === undefined ? layer : `${layer} ${file}:${line ?? '?'}`;
  const hidden = found.hides.map((hides) => `${hides.name}${hides.file === undefined ? '' : ` ${hides.file}:${hides.line ?? '?'}`}`);
  return `${JSON.stringify(found.value)} from ${name} (${place})${hidden.length > 0 ? `; hides ${hidden.join(', ')}` : ''}`;
}
