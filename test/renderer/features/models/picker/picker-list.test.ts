import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextPlace, pickerList } from '../../../../../src-renderer/features/models/picker/picker-list.ts';
import { demo, model } from '../../../samples.ts';

const names = (list: ReturnType<typeof pickerList>) => list.models.map(({ name }) => name);
const many = (count: number) => Array.from({ length: count }, (_, place) => model(`m${place}`));

describe('the list of the picker', () => {
  const models = [model('GPT-4o', { id: 'gpt-4o', host: 'api.openai.com' }), model('Sonnet', { group: 'Anthropic', host: 'api.anthropic.com' }), demo];

  it('is grouped by heading in the order of the projection', () => {
    expect(pickerList(models, '', []).groups.map(({ group }) => group)).toEqual(['OpenAI-compatible', 'Anthropic', 'Demo']);
  });

  it.each([
    ['gpt', 'GPT-4o'],
    ['OPENAI.com', 'GPT-4o'],
    ['anthropic son', 'Sonnet'],
    ['son  anthropic ', 'Sonnet'],
    ['demo', 'Demo'],
    ['gpt sonnet', ''],
  ])('filtered by %j holds %j', (filter, expected) => {
    expect(names(pickerList(models, filter, [])).join()).toBe(expected);
  });

  it('begins with the recent models when it is long, and lists none twice', () => {
    const list = pickerList(many(12), '', ['openai/m7', 'openai/gone', 'openai/m3']);
    expect(list.groups[0]).toMatchObject({ group: 'Recent', models: [{ name: 'm7' }, { name: 'm3' }] });
    expect(names(list).toSorted()).toEqual(names(pickerList(many(12), '', [])).toSorted());
  });

  it('does not move the recent ones when all are seen at a glance', () => {
    expect(names(pickerList(many(8), '', ['openai/m7']))[0]).toBe('m0');
  });

  it('draws a thousand models, and of more the first two hundred and how many are left', () => {
    expect(pickerList(many(1000), '', [])).toMatchObject({ more: 0, models: { length: 1000 } });
    expect(pickerList(many(1001), '', [])).toMatchObject({ more: 801, models: { length: 200 } });
  });
});

describe('moving in the list', () => {
  it.each([
    ['ArrowDown', 0, 1],
    ['ArrowDown', 4, 0],
    ['ArrowUp', 0, 4],
    ['Home', 3, 0],
    ['End', 1, 4],
    ['PageDown', 1, 4],
    ['PageUp', 3, 0],
  ])('%s from %i leads to %i of 5', (key, from, to) => {
    expect(nextPlace(key, from, 5)).toBe(to);
  });

  it('leaves all other keys to the filter', () => {
    expect(nextPlace('a', 0, 5)).toBeUndefined();
    expect(nextPlace('ArrowLeft', 0, 5)).toBeUndefined();
  });

  it('never leaves the list', () => {
    fc.assert(
      fc.property(fc.constantFrom('ArrowDown', 'ArrowUp', 'Home', 'End', 'PageDown', 'PageUp'), fc.integer({ min: 1, max: 40 }), fc.nat({ max: 39 }), (key, length, from) => {
        const place = nextPlace(key, from % length, length);
        expect(place).toBeGreaterThanOrEqual(0);
        expect(place).toBeLessThan(length);
      }),
    );
  });
});
