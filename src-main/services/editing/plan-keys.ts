import type { Draft } from '../../../src-preload/calls/draft.ts';
import { unveilValue, type Hidden } from '../../core/editing/hide.ts';
import type { Make } from '../../core/editing/made.ts';
import { editEnv } from '../../core/environment/edit-env.ts';
import { Secret } from '../../core/secret.ts';
import { applyEdits } from '../../core/settings/edit.ts';
import { settingsOf } from '../../core/writing/merge-settings.ts';
import type { Place } from '../place.ts';
import type { Rules } from '../reading/read-rules.ts';
import { keyWish } from '../setup/plan-key.ts';
import type { FileWish, VaultWish, Wish } from '../setup/plan.ts';
import type { FilePlan } from './plan.ts';

/** Where the keys of a draft go: the files that are written before all others, and the vault. */
export interface KeyPlans {
  files: FilePlan[];
  vault: VaultWish[];
}

/** The keys that are put away with a draft (R20). Tokens stand for keys that the window was not shown. */
export async function planKeys(draft: Draft, hidden: readonly Hidden[], place: Place, rules: Rules): Promise<KeyPlans> {
  const keys = 'keys' in draft ? (draft.keys ?? []) : [];
  const wishes: Wish[] = [];
  for (const { name, value, where } of keys) {
    const key = { name, value: new Secret(String(unveilValue(value.trim(), hidden))) };
    wishes.push(await keyWish(key, where, place, rules));
  }
  return {
    files: wishes.flatMap((wish) => ('file' in wish ? filePlan(wish.file) : [])),
    vault: wishes.flatMap((wish) => ('vault' in wish ? wish.vault : [])),
  };
}

function filePlan(wish: FileWish): FilePlan {
  const { path, file, note } = wish;
  const make: Make =
    wish.kind === 'env' ? (current) => editEnv(current ?? '', wish.edits) : (current) => applyEdits(current ?? '', wish.edits(settingsOf(current ?? '')));
  return { path, file, kind: wish.kind, make, ...(wish.kind === 'env' && { isPrivate: true as const }), ...(note !== undefined && { note }) };
}
