import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { isPlanEntry, planEntries, planKeyProblem, planVersion, PLAN_IDS } from '../../../src-main/core/setup/coding-plan.ts';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

describe('the entries of the Coding Plan (SEMANTICS section 6)', () => {
  it('are those of the CLI 0.24.4, byte for byte: its version of the full international list', () => {
    expect(planVersion(planEntries('global'), sha256)).toBe('65dea54c9fe3eaff2d28e04b4c123c6ccbe1d9ef0a523689f6745ed8a398ddd7');
  });

  it('differ between the regions in name and address only', () => {
    const [china] = planEntries('china');
    const [global] = planEntries('global');
    expect(china).toEqual({ ...global, name: '[ModelStudio Coding Plan] qwen3.5-plus', baseUrl: 'https://coding.dashscope.aliyuncs.com/v1' });
  });

  it('can be some of them, and ids that the plan does not list', () => {
    expect(planEntries('china', ['glm-5', 'mine'])).toEqual([
      planEntries('china')[PLAN_IDS.indexOf('glm-5')],
      { id: 'mine', name: '[ModelStudio Coding Plan] mine', baseUrl: 'https://coding.dashscope.aliyuncs.com/v1', envKey: 'BAILIAN_CODING_PLAN_API_KEY' },
    ]);
  });

  it('are known again by key and exact address', () => {
    const [entry = {}] = planEntries('china');
    expect([entry, { ...entry, name: 'old' }, { ...entry, baseUrl: 'https://coding.dashscope.aliyuncs.com/v1/' }, { ...entry, envKey: 'X' }, {}].map(isPlanEntry)).toEqual([true, true, false, false, false]);
  });
});

describe('a key of the plan', () => {
  it.each(['sk-sp-x', 'sk-sp-0123'])('%s has the right form', (key) => {
    expect(planKeyProblem(key)).toBeUndefined();
  });

  it.each(['sk-0123', '', 'SK-SP-1'])('%s is refused with the words of the CLI, without the key', (key) => {
    expect(planKeyProblem(key)?.message).toBe('Invalid API key. Coding Plan API keys start with "sk-sp-". Please check.');
  });
});
