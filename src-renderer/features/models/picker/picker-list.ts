import type { ModelView } from '../../../../src-preload/contract.ts';
import { t } from '../../../i18n/t.ts';
import { groupModels } from '../../../stores/models.ts';

/** Above this many matches only the first ones are drawn. */
const DRAWN = 1000;
const DRAWN_OF_MORE = 200;
/** A list that is seen at a glance needs no short cut to the recent ones. */
const GLANCE = 8;
const RECENTS = 3;

/** What the open picker shows. */
export interface PickerList {
  groups: { group: string; models: ModelView[] }[];
  /** The drawn models in order, for the arrow keys. */
  models: ModelView[];
  /** How many matches are not drawn. */
  more: number;
}

/** Models whose name, id, heading or host hold all words of `filter`; favourites first, then recent ones when the list is long. */
export function pickerList(models: readonly ModelView[], filter: string, recents: readonly string[], favourites: readonly string[] = []): PickerList {
  const words = filter.toLowerCase().split(/\s+/).filter(Boolean);
  const matches = models.filter((model) => words.every((word) => searchText(model).includes(word)));
  const drawn = matches.length > DRAWN ? matches.slice(0, DRAWN_OF_MORE) : matches;
  const groups = withFavourites(drawn, favourites, models.length > GLANCE ? recents : []);
  return { groups, models: groups.flatMap((group) => group.models), more: matches.length - drawn.length };
}

/** Favourites and recent models move to the top; none is listed twice. */
function withFavourites(models: readonly ModelView[], favourites: readonly string[], recents: readonly string[]): PickerList['groups'] {
  const marked = favourites.length === 0 ? [] : found(models, favourites);
  const recent = found(models, recents)
    .filter((model) => !marked.includes(model))
    .slice(0, RECENTS);
  const first = [
    { group: t('picker.favourites'), models: marked },
    { group: t('picker.recent'), models: recent },
  ].filter((group) => group.models.length > 0);
  const top = new Set([...marked, ...recent]);
  return [...first, ...groupModels(top.size === 0 ? models : models.filter((model) => !top.has(model)))];
}

function found(models: readonly ModelView[], keys: readonly string[]): ModelView[] {
  return keys.map((key) => models.find((model) => model.key === key)).filter((model) => model !== undefined);
}

function searchText({ name, id, group, host = '' }: ModelView): string {
  return `${name} ${id} ${group} ${host}`.toLowerCase();
}

/** Where an arrow key leads from place `from` in a list of `length`; undefined for other keys. */
export function nextPlace(key: string, from: number, length: number): number | undefined {
  switch (key) {
    case 'ArrowDown':
      return from + 1 < length ? from + 1 : 0;
    case 'ArrowUp':
      return from > 0 ? from - 1 : length - 1;
    case 'Home':
      return 0;
    case 'End':
      return length - 1;
    case 'PageDown':
      return Math.min(from + 8, length - 1);
    case 'PageUp':
      return Math.max(from - 8, 0);
    default:
      return undefined;
  }
}
