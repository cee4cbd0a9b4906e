import type { setupCalls } from '../../../src-preload/calls/setup.ts';
import { AppFailure } from '../../core/result.ts';
import type { HandlersOf } from '../dispatch.ts';

function unavailable(): never {
  throw new AppFailure({ code: 'internal', message: 'Setting up a provider is not possible in this version yet. Edit ~/.qwen/settings.json for now.' });
}

export const setupHandlers = (): HandlersOf<typeof setupCalls> => ({
  'setup.detect': async () => unavailable(),
  'setup.presets': async () => unavailable(),
  'setup.endpoint': async () => unavailable(),
  'setup.models': async () => unavailable(),
  'setup.preview': async () => unavailable(),
  'setup.apply': async () => unavailable(),
  'codingPlan.status': async () => unavailable(),
  'codingPlan.previewUpdate': async () => unavailable(),
  'codingPlan.applyUpdate': async () => unavailable(),
  'codingPlan.previewRemove': async () => unavailable(),
  'codingPlan.remove': async () => unavailable(),
  'key.previewMove': async () => unavailable(),
  'key.move': async () => unavailable(),
});
