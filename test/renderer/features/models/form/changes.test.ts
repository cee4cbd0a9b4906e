import { describe, expect, it } from 'vitest';
import { changesBetween, clashesOf, withChanges } from '../../../../../src-renderer/features/models/form/changes.ts';
import type { Entry } from '../../../../../src-renderer/features/models/form/json-value.ts';

const base: Entry = { id: 'm', name: 'old', generationConfig: { timeout: 1, samplingParams: { temperature: 0.2 } } };

describe('changes of an entry', () => {
  it('lead from one to the other', () => {
    const next: Entry = { id: 'm', description: 'new', generationConfig: { timeout: 2, samplingParams: { temperature: 0.2, top_p: 1 } } };
    expect(withChanges(base, changesBetween(base, next))).toEqual(next);
  });
});

describe('a clash', () => {
  const clashes = (ours: Entry, theirs: Entry) => clashesOf(changesBetween(base, ours), theirs, changesBetween(base, theirs));

  it('is a field that both sides changed to different values', () => {
    expect(clashes({ ...base, name: 'mine' }, { ...base, name: 'theirs' })).toEqual([{ path: ['name'], ours: 'mine', theirs: 'theirs' }]);
  });

  it('is none where both wrote the same, or each wrote another field', () => {
    expect(clashes({ ...base, name: 'same' }, { ...base, name: 'same' })).toEqual([]);
    expect(clashes({ ...base, name: 'mine' }, { ...base, id: 'other' })).toEqual([]);
  });

  it('is one where a record was removed that the other side changed inside', () => {
    const { generationConfig: _gone, ...without } = base;
    const ours = withChanges(base, [{ path: ['generationConfig', 'timeout'], value: 9 }]);
    expect(clashes(ours, without)).toEqual([{ path: ['generationConfig', 'timeout'], ours: 9, theirs: undefined }]);
  });
});
