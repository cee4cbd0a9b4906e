import { endpointOf, urlOf } from '../../core/models/endpoint.ts';
import { AppFailure, type AppError } from '../../core/result.ts';
import { say } from '../../core/say.ts';
import { customEnvKey } from '../../core/setup/custom-env-key.ts';
import type { ProviderDraft, SetupDraft } from '../../core/setup/draft.ts';
import { statedBaseUrl } from '../../core/setup/provider-entries.ts';
import type { EndpointView, SetupApplied, SetupPreview } from '../../core/setup/setup-view.ts';
import { PROTOCOL_FACTS } from '../../core/models/protocol-facts.ts';
import type { CheckedPlace } from '../check.ts';
import type { Place } from '../place.ts';
import { applyPlan, type PlanMeans } from './apply-plan.ts';
import { sha256 } from './coding-plan-install.ts';
import { outcomeOf } from './outcome.ts';
import { planSetup, type PlannedSetup } from './plan-setup.ts';
import { previewPlan, revisionOf } from './preview-plan.ts';

/** What a plan would do, in full. */
export async function previewSetup(place: Place, planned: PlannedSetup): Promise<SetupPreview> {
  const { modelKey, endpoint, warnings } = await outcomeOf(place, planned);
  return { ...previewPlan(planned.plan, place), warnings, modelKey, endpoint };
}

/** Carries a plan out: the key first, then the settings. With a `revision`, only what was shown. */
export async function applySetup(place: Place, planned: PlannedSetup, means: PlanMeans, revision?: string): Promise<SetupApplied> {
  refuseOther(planned, revision);
  const { modelKey, hiddenBy } = await outcomeOf(place, planned);
  const written = await applyPlan(planned.plan, means);
  return { modelKey, written, ...(hiddenBy === undefined ? {} : { hiddenBy }) };
}

/** Fails when the files, and so the plan, are no longer as they were shown. */
export function refuseOther({ plan }: Pick<PlannedSetup, 'plan'>, revision: string | undefined): void {
  if (revision !== undefined && revision !== revisionOf(plan)) throw new AppFailure(changedSince);
}

/** The place and model for the check of a draft: as if it were written. */
export async function draftedModel(place: Place, draft: SetupDraft): Promise<CheckedPlace> {
  const { place: drafted, modelKey } = await outcomeOf(place, await planSetup(place, draft));
  return { place: drafted, modelKey };
}

/** Where the requests of a base URL go, and which variable a provider of one's own has. */
export function endpointView(protocol: ProviderDraft['protocol'], baseUrl: string, modelId: string): EndpointView {
  const address = statedBaseUrl(protocol, baseUrl) || (PROTOCOL_FACTS[protocol].entryBaseUrl ?? '');
  const endpoint = endpointOf(address, { provider: protocol, modelId: modelId.trim() || 'MODEL' });
  return { url: endpoint ? urlOf(endpoint) : null, envKey: customEnvKey(protocol, address, sha256) };
}

const changedSince: AppError = {
  code: 'settings/changed',
  message: say`Nothing was written: a file changed since you looked at what would be written. Look at it again.`,
  action: 'retry',
};
