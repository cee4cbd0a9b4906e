import { say } from '../../core/say.ts';
import { isPlanEntry, planEntries, planVersion, PLAN_IDS, PLAN_KEY, PLAN_REGIONS, regionOf } from '../../core/setup/coding-plan.ts';
import type { PlanRegion } from '../../core/setup/draft.ts';
import type { CodingPlanView } from '../../core/setup/setup-view.ts';
import { AppFailure } from '../../core/result.ts';
import { isObject, valueAt, type JsonObject } from '../../core/settings/json.ts';
import type { Place } from '../place.ts';
import { readRules, type Rules } from '../reading/read-rules.ts';
import type { SettingsFile } from '../reading/read-settings.ts';
import { planInstall, PLAN_METADATA, sha256 } from './coding-plan-install.ts';
import { planUninstall } from './coding-plan-removal.ts';
import { makePlan } from './plan.ts';
import { installWish, type PlannedSetup } from './plan-setup.ts';

/** The Coding Plan as the files of a place have it. */
export async function codingPlanStatus(place: Place): Promise<CodingPlanView> {
  return { regions: regions(), installed: installedPlan(await readRules(place)) };
}

const regions = (): CodingPlanView['regions'] => (['china', 'global'] as const).map((id) => ({ id, baseUrl: PLAN_REGIONS[id].baseUrl }));

function installedPlan({ written, inputs }: Rules): CodingPlanView['installed'] {
  const list = ['modelProviders', 'openai'];
  const held = valueAt(written.merged, list);
  const entries = (Array.isArray(held) ? (held as unknown[]) : []).filter((entry): entry is JsonObject => isObject(entry) && isPlanEntry(entry));
  const region = regionOf(entries[0]?.['baseUrl']);
  if (region === undefined) return null;
  const ids = entries.map(({ id }) => String(id));
  return {
    region,
    file: written.owner(list)?.file ?? '',
    models: ids,
    outdated: isOutdated(savedVersion(written.merged), region, ids),
    hasKey: inputs.environment.lookup(PLAN_KEY) !== undefined,
  };
}

/** Where the newest and where older CLIs keep it. */
function savedVersion(settings: JsonObject): string | undefined {
  const version = valueAt(settings, ['providerMetadata', PLAN_METADATA, 'version']) ?? valueAt(settings, ['codingPlan', 'version']);
  return typeof version === 'string' ? version : undefined;
}

/** Without a saved version nothing is offered, as in the CLI. A list of some of today's models is not old. */
function isOutdated(version: string | undefined, region: PlanRegion, ids: readonly string[]): boolean {
  const known = ids.filter((id) => PLAN_IDS.includes(id));
  return version !== undefined && ![PLAN_IDS, known, ids].some((some) => planVersion(planEntries(region, some), sha256) === version);
}

/** Today's list for a plan that is set up, in its region or another one. The default model stays the default. */
export async function planUpdate(place: Place, wanted: PlanRegion | undefined): Promise<PlannedSetup> {
  const rules = await readRules(place);
  const region = wanted ?? mustBeInstalled(rules).region;
  const { baseUrl } = PLAN_REGIONS[region];
  const { select: _select, ...install } = planInstall({ region }, rules);
  const address = valueAt(rules.written.merged, ['model', 'baseUrl']);
  const current = valueAt(rules.written.merged, ['model', 'name']);
  const isMoved = regionOf(address) !== undefined && address !== baseUrl && typeof current === 'string';
  const next = isMoved ? { ...install, select: { id: current, baseUrl }, namesAddress: true } : { ...install, keepsDefault: true };
  const { wish, repeats } = installWish(next, rules, listFile(rules));
  return { plan: await makePlan([wish]), rules, select: null, protocol: 'openai', custody: 'env-file', repeats };
}

/** The file whose list counts: an update stays where the plan is. */
function listFile({ written, files }: Rules): SettingsFile | undefined {
  const owner = written.owner(['modelProviders', 'openai']);
  return files.find(({ file }) => file === owner?.file);
}

/** Takes the plan out of the settings, and its key, where that is wished, out of every place that the app writes keys to. */
export async function planRemoval(place: Place, withKey: boolean): Promise<PlannedSetup> {
  const rules = await readRules(place);
  mustBeInstalled(rules);
  return { plan: await makePlan(await planUninstall(place, rules, withKey)), rules, select: null, protocol: 'openai', custody: 'env-file', repeats: [] };
}

function mustBeInstalled(rules: Rules): NonNullable<CodingPlanView['installed']> {
  const installed = installedPlan(rules);
  if (installed) return installed;
  throw new AppFailure({ code: 'model/unknown', message: say`The Coding Plan is not in your settings any more, so nothing was done. Set it up anew.` });
}
