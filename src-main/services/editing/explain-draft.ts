import type { Draft } from '../../../src-preload/calls/draft.ts';
import type { Explanation } from '../../core/explain/explanation.ts';
import { AppFailure } from '../../core/result.ts';
import { say } from '../../core/say.ts';
import { explainWorkspace } from '../explain.ts';
import type { Place } from '../place.ts';
import { loadWorkspace } from '../workspace.ts';
import { draftedEntry } from './inspect-draft.ts';
import { findEntry } from './open-entry.ts';
import type { Bench } from './plan-draft.ts';

/** Where each value of a request would come from if a draft were written. Fails with `model/unknown` for one that makes no model. */
export async function explainDraft(draft: Draft, bench: Bench): Promise<Explanation> {
  const { place: drafted, modelKey } = await draftedModel(draft, bench);
  return explainWorkspace(await loadWorkspace({ ...drafted, windowModel: modelKey }));
}

/** The model that a draft would make, and the place as it would be then. */
export async function draftedModel(draft: Draft, bench: Bench): Promise<{ place: Place; modelKey: string }> {
  const drafted = await draftedEntry(draft, bench);
  const entry = drafted && findEntry(drafted.workspace, drafted.ref);
  if (drafted && entry?.modelKey !== undefined) return { place: drafted.place, modelKey: entry.modelKey };
  const reason = entry?.why ?? say`The entry is not complete yet: it needs an id, and its JSON must have no mistake.`;
  throw new AppFailure({ code: 'model/unknown', message: say`This makes no model that could be asked. ${reason}` });
}
