import { expect, it } from 'vitest';
import { createLocator } from '../../../src-main/core/settings/locations.ts';

const text = `\uFEFF{
  // a comment
  "modelProviders": {
    "openai": [
      { "id": "one" },
      {
        "id": "two",
        "generationConfig": { "timeout": 1 }
      }
    ]
  },
  "model": { "name": "one" }, "model": {
    "name": "two"
  },
}`;
const locate = createLocator(text);

it.each([
  [['modelProviders'], 3, 3],
  [['modelProviders', 'openai'], 4, 5],
  [['modelProviders', 'openai', 0], 5, 7],
  [['modelProviders', 'openai', 1], 6, 7],
  [['modelProviders', 'openai', 1, 'id'], 7, 9],
  [['modelProviders', 'openai', 1, 'generationConfig', 'timeout'], 8, 31],
])('knows where %j stands', (path, line, column) => {
  expect(locate(path)).toEqual({ line, column });
});

it('gives the last of equal names, as the value is', () => {
  expect(locate(['model', 'name'])).toEqual({ line: 13, column: 5 });
});

it('gives the nearest place above what it does not index', () => {
  expect(locate(['modelProviders', 'openai', 1, 'generationConfig', 'extra_body', 'a', 'b'])).toEqual({ line: 8, column: 9 });
  expect(locate(['modelProviders', 'gemini'])).toEqual({ line: 3, column: 3 });
  expect(locate(['nothing'])).toBeUndefined();
});
