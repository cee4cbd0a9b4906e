import type { Place, PlaceVault } from '../place.ts';
import type { Plan } from './plan.ts';

/** The place as it would be with a plan carried out: drafted files, and a vault that has the new keys. Nothing is written. */
export function plannedPlace(place: Place, plan: Plan): Place {
  const overlay = new Map(place.overlay);
  for (const step of plan) if ('file' in step) overlay.set(step.file.path, step.file.after);
  const vault = plannedVault(place.vault, plan);
  return { ...place, overlay, ...(vault && { vault }) };
}

function plannedVault(vault: PlaceVault | undefined, plan: Plan): PlaceVault | undefined {
  const changes = new Map(plan.flatMap((step) => ('vault' in step ? [[step.vault.name, step.vault.value] as const] : [])));
  if (changes.size === 0) return vault;
  return {
    ready: () => vault?.ready() ?? Promise.resolve(),
    open: (names) => vault?.open(names.filter((name) => !changes.has(name))) ?? Promise.resolve(),
    findings: () => vault?.findings() ?? [],
    ...(vault?.place !== undefined && { place: vault.place }),
    look(name) {
      const value = changes.get(name);
      if (value) return { state: 'open', value };
      return changes.has(name) ? undefined : vault?.look(name);
    },
  };
}
