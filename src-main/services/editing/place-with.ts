import type { Place } from '../place.ts';
import { plannedPlace } from '../setup/planned-place.ts';
import type { Plan } from './plan.ts';
import type { StagedFile } from './stage.ts';

/** The place as it would be with a plan written. */
export function placeWith(place: Place, { vault }: Plan, files: readonly StagedFile[]): Place {
  const overlay = new Map([...(place.overlay ?? []), ...files.map(({ plan, after }) => [plan.path, after] as const)]);
  return plannedPlace({ ...place, overlay }, vault.map((wish) => ({ vault: wish })));
}
