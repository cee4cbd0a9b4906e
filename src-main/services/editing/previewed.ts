import { createHash } from 'node:crypto';
import type { Draft } from '../../../src-preload/calls/draft.ts';
import type { Place } from '../place.ts';
import type { Workspace } from '../workspace.ts';

/** The last preview: what was shown is what is then written, so it is planned with the same knowledge. */
export interface Previewed {
  keep(draft: Draft, shown: { place: Place; workspace: Workspace }): void;
  /** The workspace that this draft was shown with, if it was the last that was shown; once. */
  take(draft: Draft, place: Place): Workspace | undefined;
}

export function createPreviewed(): Previewed {
  let last: { name: string; place: Place; workspace: Workspace } | undefined;
  return {
    keep(draft, { place, workspace }) {
      last = { name: nameOf(draft), place, workspace };
    },
    take(draft, place) {
      const found = last?.place === place && last.name === nameOf(draft) ? last.workspace : undefined;
      last = undefined;
      return found;
    },
  };
}

/** A draft may hold a key, so only its fingerprint is remembered. */
const nameOf = (draft: Draft): string => createHash('sha256').update(JSON.stringify(draft)).digest('hex');

/** A draft that stays inside of one list: nothing but the list's file decides what comes of it. */
export function isInPlace(draft: Draft): boolean {
  return draft.kind === 'delete' || draft.kind === 'reorder' || ((draft.kind === 'fields' || draft.kind === 'text') && draft.renameVariable !== true && !('to' in draft));
}
