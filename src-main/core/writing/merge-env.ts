import { editEnv, envVariables, type EnvChange } from '../environment/edit-env.ts';
import { conflictAt, type Conflict } from './conflict.ts';
import type { Merged } from './merge-settings.ts';

/** Applies changes that were made for the text `base` to the text that is there now; a variable that both sides changed is a conflict. */
export function mergeEnv(base: string, current: string, changes: readonly EnvChange[]): Merged {
  const [was, now] = [envVariables(base), envVariables(current)];
  const conflicts: Conflict[] = changes.flatMap((change) => {
    const wanted = 'remove' in change ? undefined : change.value;
    const present = now.get(change.name);
    return present === wanted || present === was.get(change.name) ? [] : [conflictAt(change.name, change.name, wanted, present)];
  });
  return conflicts.length > 0 ? { ok: false, conflicts } : editEnv(current, changes);
}
