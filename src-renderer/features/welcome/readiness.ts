import type { ModelView } from '../../../src-preload/contract.ts';
import { t, tn } from '../../i18n/t.ts';
import { isUsable, realModels } from '../../stores/models.ts';

/** What can be used at once. */
export interface Readiness {
  /** "You are ready: 3 models from ~/.qwen/settings.json". */
  sentence: string;
  /** The model that a chat would start with. */
  first: ModelView;
}

/** What was found that works, or undefined. The selected model comes first, then the one used last, then the picker's order. */
export function readiness(models: readonly ModelView[], selected: string | null, recents: readonly string[]): Readiness | undefined {
  const usable = realModels(models).filter(isUsable);
  const wished = [selected, ...recents].map((key) => usable.find((model) => model.key === key));
  const first = wished.find((model) => model !== undefined) ?? usable[0];
  if (first === undefined) return undefined;
  return { sentence: tn('welcome.ready', usable.length, { places: placesOf(usable) }), first };
}

function placesOf(models: readonly ModelView[]): string {
  const places = [...new Set(models.map(({ origin }) => origin?.file ?? t('welcome.fromEnvironment')))];
  const last = places.at(-1) ?? '';
  return places.length > 1 ? t('welcome.and', { first: places.slice(0, -1).join(', '), second: last }) : last;
}

/** Listed models that cannot be used yet. */
export function waitingModels(models: readonly ModelView[]): ModelView[] {
  return realModels(models).filter((model) => !isUsable(model));
}
