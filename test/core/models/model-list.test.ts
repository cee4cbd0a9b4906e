import { describe, expect, it } from 'vitest';
import { readModelList } from '../../../src-main/core/models/model-list.ts';

describe('a list of models', () => {
  it.each([
    ['OpenAI', { object: 'list', data: [{ id: 'a' }, { id: 'b', name: 'B' }] }, [{ id: 'a' }, { id: 'b', name: 'B' }]],
    ['a bare list', [{ id: 'a' }], [{ id: 'a' }]],
    ['Google', { models: [{ name: 'models/a', displayName: 'A' }] }, [{ id: 'a', name: 'A' }]],
    ['a server without models', { data: [] }, []],
    ['odd items', { data: [null, 1, {}, { id: '' }, { id: 7 }, { id: 'x'.repeat(600) }, { id: 'ok' }] }, [{ id: 'ok' }]],
    ['equal ids', { data: [{ id: 'a' }, { id: 'a' }] }, [{ id: 'a' }]],
  ])('is read: %s', (_what, answer, models) => {
    expect(readModelList(answer)).toEqual(models);
  });

  it.each([undefined, null, 'x', 1, {}, { data: 'x' }])('is not seen in %j', (answer) => {
    expect(readModelList(answer)).toBeUndefined();
  });

  it('is taken as far as anybody can choose from it', () => {
    expect(readModelList(Array.from({ length: 5000 }, (_, at) => ({ id: `m${at}` })))).toHaveLength(2000);
  });
});
