import type { CheckView } from '../../../src-preload/contract.ts';
import type { Proof } from './wizard-state.ts';

/** What a check has shown. Too many requests (429) prove the key, though nothing was answered. */
export function proofOf({ finished, error, stages }: CheckView): Proof {
  const passed = new Set(stages.filter(({ state }) => state === 'passed').map(({ stage }) => stage));
  if (!finished || error || !passed.has('key')) return 'none';
  return passed.has('first-token') ? 'answered' : 'busy';
}
