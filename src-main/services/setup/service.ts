import { AppFailure, type Result } from '../../core/result.ts';
import type { PlanRegion, ProviderDraft, SetupDraft } from '../../core/setup/draft.ts';
import { PRESETS, presetView } from '../../core/setup/presets.ts';
import type { CodingPlanView, Custody, Detection, EndpointView, OfferedModel, PresetView, SetupApplied, SetupPreview } from '../../core/setup/setup-view.ts';
import type { Route } from '../../core/models/route.ts';
import type { CheckedPlace } from '../check.ts';
import { planMove, storeKey } from '../vault/custody.ts';
import { freshRoute } from '../fresh-route.ts';
import type { Place } from '../place.ts';
import type { Vault } from '../vault/vault.ts';
import { applyPlan, type PlanMeans } from './apply-plan.ts';
import { codingPlanStatus, planRemoval, planUpdate } from './coding-plan.ts';
import { detect } from './detect.ts';
import type { NewKey } from './plan-key.ts';
import { planSetup } from './plan-setup.ts';
import { previewPlan } from './preview-plan.ts';
import { applySetup, draftedModel, endpointView, previewSetup, refuseOther } from './setup.ts';

/** Everything behind the wizard. Each call reads the files of the place as they are then; failures are `AppFailure`s. */
export interface Setup {
  detect(place: Place): Promise<Detection>;
  presets(): PresetView[];
  endpoint(protocol: ProviderDraft['protocol'], baseUrl: string, modelId: string): EndpointView;
  /** The list of the draft's server. */
  models(place: Place, draft: SetupDraft): Promise<OfferedModel[]>;
  preview(place: Place, draft: SetupDraft): Promise<SetupPreview>;
  apply(place: Place, draft: SetupDraft, revision?: string): Promise<SetupApplied>;
  /** For a check of the draft. */
  drafted(place: Place, draft: SetupDraft): Promise<CheckedPlace>;
  planStatus(place: Place): Promise<CodingPlanView>;
  previewPlanUpdate(place: Place, region?: PlanRegion): Promise<SetupPreview>;
  applyPlanUpdate(place: Place, region?: PlanRegion, revision?: string): Promise<SetupApplied>;
  previewPlanRemoval(place: Place, withKey: boolean): Promise<SetupPreview>;
  removePlan(place: Place, withKey: boolean, revision?: string): Promise<SetupApplied>;
  /** Puts a key that did not come from the window where it is to be kept. */
  storeKey(place: Place, key: NewKey, custody: Custody): Promise<string[]>;
  previewMove(place: Place, name: string, to: Custody): Promise<SetupPreview>;
  moveKey(place: Place, name: string, to: Custody, revision?: string): Promise<string[]>;
}

interface SetupPorts extends PlanMeans {
  vault: Vault;
  listModels(route: Route): Promise<Result<OfferedModel[]>>;
  /** Milliseconds since the epoch. */
  now(): number;
}

/** Stands in for the model of a draft that has none yet. */
const ANY_MODEL = [{ id: 'model' }];

export function createSetup(ports: SetupPorts): Setup {
  const { vault, listModels, now } = ports;
  return {
    detect: (place) => detect(place, vault.view(), now()),
    presets: () => PRESETS.map(presetView),
    endpoint: endpointView,
    async models(place, draft) {
      const complete = draft.kind === 'provider' && draft.models.length === 0 ? { ...draft, models: ANY_MODEL } : draft;
      const { place: drafted, modelKey } = await draftedModel(place, complete);
      return unwrap(await listModels(unwrap(await freshRoute({ ...drafted, windowModel: modelKey }))));
    },
    preview: async (place, draft) => previewSetup(place, await planSetup(place, draft)),
    apply: async (place, draft, revision) => applySetup(place, await planSetup(place, draft), ports, revision),
    drafted: draftedModel,
    planStatus: codingPlanStatus,
    previewPlanUpdate: async (place, region) => previewSetup(place, await planUpdate(place, region)),
    applyPlanUpdate: async (place, region, revision) => applySetup(place, await planUpdate(place, region), ports, revision),
    previewPlanRemoval: async (place, withKey) => previewSetup(place, await planRemoval(place, withKey)),
    removePlan: async (place, withKey, revision) => applySetup(place, await planRemoval(place, withKey), ports, revision),
    storeKey: (place, key, custody) => storeKey(place, key, custody, ports),
    previewMove: async (place, name, to) => ({ ...previewPlan(await planMove(place, name, to), place), warnings: [], modelKey: '', endpoint: '' }),
    async moveKey(place, name, to, revision) {
      const plan = await planMove(place, name, to);
      refuseOther({ plan }, revision);
      return applyPlan(plan, ports);
    },
  };
}

function unwrap<T>(result: Result<T>): T {
  if (!result.ok) throw new AppFailure(result.error);
  return result.value;
}
