import { expect, it } from 'vitest';
import { snippetText } from '../../../src-renderer/stores/snippet-text.ts';

it.each([
  ['A **hump yard** sorts', 'A hump yard sorts'],
  ['yard** sorts by', 'yard sorts by'],
  ['call `read()` ~~now~~', 'call read() now'],
  ['a * b and snake_case', 'a * b and snake_case'],
  ['end. ## Title > quoted', 'end. Title quoted'],
  ['known[^1]: $$ x', 'known x'],
  ['C# and a#b', 'C# and a#b'],
])('%j is shown as %j', (text, shown) => {
  expect(snippetText(text)).toBe(shown);
});
