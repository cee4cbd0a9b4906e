import { parse } from 'jsonc-parser';
import type { Draft } from '../../../src-preload/calls/draft.ts';
import { entryFacts } from '../../core/editing/entry-facts.ts';
import { entryNode, outdent } from '../../core/editing/entry-node.ts';
import { listPath } from '../../core/editing/entry-path.ts';
import type { EntryRef, Inspection } from '../../core/editing/entry-view.ts';
import { replaceTokens, veil, type Hidden } from '../../core/editing/hide.ts';
import { isObject, valueAt, type JsonPath } from '../../core/settings/json.ts';
import { settingsOf } from '../../core/writing/merge-settings.ts';
import type { Place } from '../place.ts';
import { loadWorkspace, type Workspace } from '../workspace.ts';
import { findEntry } from './open-entry.ts';
import { planDraft, type Bench } from './plan-draft.ts';
import { renameOffer } from './plan-rename.ts';
import type { Plan } from './plan.ts';
import { landedAt } from './preview-draft.ts';
import { placeWith } from './place-with.ts';
import { requestFacts } from './request-facts.ts';
import { stagePlan } from './stage.ts';
import { workspaceSecrets } from './workspace-secrets.ts';

/** A draft as if it were written: what it was made of as the person saw it, everything else as it is now. */
export interface DraftedEntry {
  workspace: Workspace;
  place: Place;
  ref: EntryRef;
  /** The file's new text, and where the entry stands in it. */
  text: string;
  path: JsonPath;
}

/** The workspace that a draft would make; `undefined` for one that leaves no entry behind or cannot be planned. */
export async function draftedEntry(draft: Draft, bench: Bench): Promise<DraftedEntry | undefined> {
  const planned = await planDraft(draft, bench, false);
  return planned.ok ? plannedEntry(planned.plan, bench) : undefined;
}

async function plannedEntry(plan: Plan, { place }: Bench): Promise<DraftedEntry | undefined> {
  const staged = await stagePlan(plan, 'seen');
  if (!staged.ok) return undefined;
  const ref = landedAt(plan, staged.files);
  const text = staged.files.find((file) => file.plan.file === ref?.file)?.after;
  if (!ref || text === undefined) return undefined;
  const overlaid = placeWith(place, plan, staged.files);
  return { workspace: await loadWorkspace(overlaid), place: overlaid, ref, text, path: [...listPath(settingsOf(text), ref), ref.index] };
}

/** What a draft amounts to. Never refuses: the person is still typing. */
export async function inspectDraft(draft: Draft, bench: Bench): Promise<Inspection> {
  const planned = await planDraft(draft, bench, false);
  const typed = 'text' in draft ? draft.text : '';
  if (!planned.ok && planned.refusal.state === 'malformed') return { ...nothing(typed), syntax: { offset: planned.refusal.offset, message: planned.refusal.message } };
  const drafted = planned.ok ? await plannedEntry(planned.plan, bench) : undefined;
  if (!drafted) return { ...nothing(typed), ...(!planned.ok && 'message' in planned.refusal && { blocked: planned.refusal.message }) };
  const { workspace, text, path, ref } = drafted;
  const node = entryNode(text, path);
  const hidden = 'version' in draft ? bench.versions.hiddenOf(draft.version) : [];
  const shown = reveil(outdent(node?.text ?? '', node?.indent ?? ''), hidden, workspaceSecrets(workspace));
  const value: unknown = parse(shown, [], { allowTrailingComma: true });
  const raw = valueAt(settingsOf(text), path);
  const rename = offerOf(draft, bench, raw);
  return {
    ...(isObject(value) && { value }),
    text: typed === '' ? shown : typed,
    ...entryFacts(raw, findEntry(workspace, ref)?.protocol ?? null),
    ...requestFacts(workspace, findEntry(workspace, ref)),
    ...(rename && { rename }),
  };
}

const nothing = (text: string): Inspection => ({ text, problems: [], unknown: [], unused: [] });

/** The same tokens for the same secrets as the window has already; new ones are hidden by tokens that stand for nothing yet. */
function reveil(text: string, known: readonly Hidden[], secrets: readonly string[]): string {
  const again = veil(text, secrets);
  const left = [...known];
  const tokens = again.hidden.map(({ token, raw }): [string, string] => {
    const at = left.findIndex((hidden) => hidden.raw === raw);
    const [same] = at < 0 ? [] : left.splice(at, 1);
    return [token, same?.token ?? '••••'];
  });
  return replaceTokens(again.text, new Map(tokens));
}

function offerOf(draft: Draft, { workspace, versions }: Bench, raw: unknown): Inspection['rename'] {
  if (draft.kind !== 'fields' && draft.kind !== 'text') return undefined;
  const { base, entryPath, ref } = versions.get(draft.version);
  return renameOffer(workspace, ref, valueAt(settingsOf(base), [...entryPath, 'envKey']), valueAt(raw, ['envKey']));
}
