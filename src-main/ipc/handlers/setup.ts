import type { setupCalls } from '../../../src-preload/calls/setup.ts';
import type { SetupApplied } from '../../core/setup/setup-view.ts';
import type { Place } from '../../services/place.ts';
import type { Sessions } from '../../services/session.ts';
import type { Setup } from '../../services/setup/service.ts';
import type { SignIns } from '../../services/sign-in/attempts.ts';
import type { HandlersOf } from '../dispatch.ts';
import { keyedDraft } from './keyed-draft.ts';

/** What the calls about setting up act on. */
export interface SetupPorts {
  sessions: Sessions;
  /** Loaded with the first call. */
  setup(): Promise<Setup>;
  signIns: SignIns;
}

export const setupHandlers = ({ sessions, setup, signIns }: SetupPorts): HandlersOf<typeof setupCalls> => {
  const at = async (windowId: number): Promise<{ service: Setup; place: Place }> => ({ service: await setup(), place: (await sessions.get(windowId)).place });
  const followed = async (windowId: number, applied: SetupApplied): Promise<SetupApplied> => {
    await sessions.useDefault(windowId, applied.modelKey);
    return applied;
  };
  return {
    async 'setup.detect'(_argument, { windowId }) {
      const { service, place } = await at(windowId);
      return service.detect(place);
    },
    'setup.presets': async () => (await setup()).presets(),
    'setup.endpoint': async ({ protocol, baseUrl, modelId }) => (await setup()).endpoint(protocol, baseUrl, modelId),
    async 'setup.models'({ draft }, { windowId }) {
      const { service, place } = await at(windowId);
      return service.models(place, keyedDraft(draft, windowId, signIns));
    },
    async 'setup.preview'({ draft }, { windowId }) {
      const { service, place } = await at(windowId);
      return service.preview(place, keyedDraft(draft, windowId, signIns));
    },
    async 'setup.apply'({ draft, revision }, { windowId }) {
      const { service, place } = await at(windowId);
      return followed(windowId, await service.apply(place, keyedDraft(draft, windowId, signIns), revision));
    },
    async 'codingPlan.status'(_argument, { windowId }) {
      const { service, place } = await at(windowId);
      return service.planStatus(place);
    },
    async 'codingPlan.previewUpdate'({ region }, { windowId }) {
      const { service, place } = await at(windowId);
      return service.previewPlanUpdate(place, region);
    },
    async 'codingPlan.applyUpdate'({ region, revision }, { windowId }) {
      const { service, place } = await at(windowId);
      const applied = await service.applyPlanUpdate(place, region, revision);
      await sessions.reload();
      return applied;
    },
    async 'codingPlan.previewRemove'({ withKey }, { windowId }) {
      const { service, place } = await at(windowId);
      return service.previewPlanRemoval(place, withKey);
    },
    async 'codingPlan.remove'({ withKey, revision }, { windowId }) {
      const { service, place } = await at(windowId);
      return followed(windowId, await service.removePlan(place, withKey, revision));
    },
    async 'key.previewMove'({ name, to }, { windowId }) {
      const { service, place } = await at(windowId);
      return service.previewMove(place, name, to);
    },
    async 'key.move'({ name, to, revision }, { windowId }) {
      const { service, place } = await at(windowId);
      const written = await service.moveKey(place, name, to, revision);
      await sessions.reload();
      return { written };
    },
  };
};
