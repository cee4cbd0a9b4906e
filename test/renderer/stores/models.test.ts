import { describe, expect, it } from 'vitest';
import { groupModels, isUsable, isWindowChoice, realModels, selectedModel } from '../../../src-renderer/stores/models.ts';
import { demo, keyMissing, model, noneSelected, projection, selected } from '../samples.ts';

describe('the models of a projection', () => {
  it('finds the chosen one, and none when it is not listed', () => {
    expect(selectedModel(projection())?.name).toBe('alpha');
    expect(selectedModel(projection({ selection: selected('gone') }))).toBeUndefined();
    expect(selectedModel(projection({ selection: noneSelected }))).toBeUndefined();
  });

  it('counts a model with a reason against it as not usable', () => {
    expect(isUsable(model('a'))).toBe(true);
    expect(isUsable(model('a', { unusable: keyMissing }))).toBe(false);
    expect(isUsable(undefined)).toBe(false);
  });

  it('does not count the demo as a real model', () => {
    expect(realModels([model('a'), demo]).map(({ name }) => name)).toEqual(['a']);
  });

  it('groups by heading and keeps the order', () => {
    const models = [model('a', { group: 'One' }), model('b', { group: 'Two' }), model('c', { group: 'One' })];
    expect(groupModels(models).map(({ group, models: members }) => [group, members.map(({ name }) => name).join()])).toEqual([
      ['One', 'a,c'],
      ['Two', 'b'],
    ]);
  });

  it.each([
    ['flag', true],
    ['window', true],
    ['settings', false],
  ] as const)('a choice made by %s holds for this window alone: %s', (layer, expected) => {
    expect(isWindowChoice(selected('k', layer))).toBe(expected);
  });
});
