import { say } from '../../core/say.ts';
import { valueAt, type JsonObject } from '../../core/settings/json.ts';
import { AppFailure } from '../../core/result.ts';
import { Secret } from '../../core/secret.ts';
import type { ProviderDraft, SetupDraft } from '../../core/setup/draft.ts';
import { PLAN_KEY } from '../../core/setup/coding-plan.ts';
import { draftProblem } from '../../core/setup/draft-problem.ts';
import { choiceEdits, installEdits, isListed, type Install } from '../../core/setup/install.ts';
import { standInKey } from '../../core/setup/local-presets.ts';
import { presetOf } from '../../core/setup/presets.ts';
import { providerEntries, statedBaseUrl } from '../../core/setup/provider-entries.ts';
import type { Place } from '../place.ts';
import { readRules, type Rules } from '../reading/read-rules.ts';
import type { SettingsFile } from '../reading/read-settings.ts';
import { targetFile } from '../reading/target-file.ts';
import { planInstall } from './coding-plan-install.ts';
import { makePlan, type Plan, type Wish } from './plan.ts';
import { keyWish, userFile, type NewKey } from './plan-key.ts';

/** A draft as it would be carried out. */
export interface PlannedSetup {
  plan: Plan;
  rules: Rules;
  /** The model that becomes the default; `null`: the present one stays. */
  select: { id: string; baseUrl: string } | null;
  protocol: ProviderDraft['protocol'];
  /** The key that is put in, if any. */
  key?: NewKey;
  custody: SetupDraft['custody'];
  /** Files whose models are repeated, because a new list hides theirs. */
  repeats: string[];
}

/** Makes the plan of a draft from the files as they are now. Fails with what is missing in the draft, or wrong with a file. */
export async function planSetup(place: Place, draft: SetupDraft): Promise<PlannedSetup> {
  const problem = draftProblem(draft);
  if (problem) throw new AppFailure(problem);
  const rules = await readRules(place);
  const install = draft.kind === 'provider' ? providerInstall(draft) : planInstall(draft, rules);
  const key = keyOf(draft);
  const { wish, repeats } = installWish(install, rules);
  const wishes: Wish[] = [...(key ? [await keyWish(key, draft.custody, place, rules)] : []), wish];
  const protocol = draft.kind === 'provider' ? draft.protocol : 'openai';
  return { plan: await makePlan(wishes), rules, select: install.select ?? null, protocol, custody: draft.custody, repeats, ...(key && { key }) };
}

function keyOf(draft: SetupDraft): NewKey | undefined {
  const name = draft.kind === 'provider' ? draft.envKey : PLAN_KEY;
  const typed = draft.key?.trim() || (draft.kind === 'provider' ? standInKey(draft.preset) : undefined);
  return typed === undefined ? undefined : { name, value: new Secret(typed) };
}

function providerInstall(draft: ProviderDraft): Install {
  const preset = presetOf(draft.preset);
  const [first] = draft.models;
  return { protocol: draft.protocol, entries: providerEntries(draft, preset), namesAddress: preset.kind === 'custom', select: { id: first?.id.trim() ?? '', baseUrl: statedBaseUrl(draft.protocol, draft.baseUrl) } };
}

/** How models come to stand in a settings file; without a word about which, in the one that the CLI chooses (R19). */
export function installWish(install: Install, rules: Rules, target: SettingsFile = targetFile(rules.files) ?? userFile(rules)): { wish: Wish; repeats: string[] } {
  const list = ['modelProviders', install.protocol];
  const owner = rules.written.owner(list);
  if (owner?.scope === 'system') return { wish: managedWish(install, target, owner.file, listIn(rules.files, owner.file, list)), repeats: [] };
  const ownList = valueAt(target.layer?.value, list);
  const inherited = ownList === undefined && owner ? listIn(rules.files, owner.file, list) : [];
  const wish: Wish = { file: { kind: 'settings', path: target.path, file: target.file, edits: (file) => installEdits(install, file, inherited) } };
  return { wish, repeats: inherited.length > 0 && owner ? [owner.file] : [] };
}

/** The organisation settles the list: its own models can be given a key and chosen, others would be hidden. */
function managedWish(install: Install, { path, file }: SettingsFile, owner: string, listed: readonly JsonObject[]): Wish {
  if (!isListed(install, listed)) throw new AppFailure(managed(owner, install.protocol));
  return { file: { kind: 'settings', path, file, edits: (held) => choiceEdits(install, held, listed) } };
}

function listIn(files: readonly SettingsFile[], file: string, list: readonly string[]): readonly JsonObject[] {
  const held = valueAt(files.find((one) => one.file === file)?.layer?.value, list);
  return Array.isArray(held) ? (held as JsonObject[]) : [];
}

const managed = (file: string, protocol: string) =>
  ({
    code: 'settings/managed',
    message: say`The models of ${protocol} are managed by your organisation in ${file}, which is stronger than your own settings, so nothing was added. Ask whoever manages that file, or choose a provider of another protocol.`,
  }) as const;
