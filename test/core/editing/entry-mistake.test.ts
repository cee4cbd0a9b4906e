import { describe, expect, it } from 'vitest';
import { entryMistake } from '../../../src-main/core/editing/entry-mistake.ts';

describe('a mistake in the text of an entry', () => {
  it.each([
    ['{ "id": "a", // mine\n "x": [[1]] }', undefined],
    ['{ "id": }', /^This is not valid JSON/],
    ['["a"]', /^A model is an object/],
    ['/* mine */ {}', /^Comments stand inside/],
    [`{"x":${'['.repeat(300)}${']'.repeat(300)}}`, /nested no deeper than 200 levels/],
    [`{"x":${'['.repeat(20_000)}`, /nested no deeper than 200 levels/],
  ])('%.30s', (text, message) => {
    const found = entryMistake(text);
    expect(found?.message).toEqual(message === undefined ? undefined : expect.stringMatching(message));
  });
});
