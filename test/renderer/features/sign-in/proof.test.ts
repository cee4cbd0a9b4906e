import { describe, expect, it } from 'vitest';
import type { CheckStage, CheckView } from '../../../../src-preload/contract.ts';
import { proofOf } from '../../../../src-renderer/features/sign-in/proof.ts';
import { say } from '../../../../src-main/core/say.ts';

const NAMES = ['reach', 'key', 'model', 'first-token'] as const;
const view = (states: CheckStage['state'][], more: Partial<CheckView> = {}): CheckView => ({
  stages: NAMES.map((stage, at) => ({ stage, state: states[at] ?? 'waiting' })),
  finished: true,
  ...more,
});

describe('what a check proves', () => {
  it('an answer, when every step has passed', () => {
    expect(proofOf(view(['passed', 'passed', 'passed', 'passed']))).toBe('answered');
  });
  it('a key that works, when the server takes no more requests', () => {
    expect(proofOf(view(['passed', 'passed']))).toBe('busy');
  });
  it('nothing while it runs, when it was stopped, or when it failed', () => {
    expect(proofOf(view(['passed', 'passed', 'running'], { finished: false }))).toBe('none');
    expect(proofOf(view(['passed']))).toBe('none');
    expect(proofOf(view(['passed', 'passed', 'failed'], { error: { code: 'provider/not-found', message: say`No.` } }))).toBe('none');
  });
});
