import { expect, it } from 'vitest';
import { nearMiss } from '../../../src-main/core/doctor/near-miss.ts';
import { PROTOCOLS } from '../../../src-main/core/models/protocol.ts';

it.each([
  ['opnai', 'openai'],
  ['OpenAI', 'openai'],
  ['opeani', 'openai'],
  ['antropic', 'anthropic'],
  ['vertexai', 'vertex-ai'],
  ['gemni', 'gemini'],
])('takes %s for %s', (written, meant) => {
  expect(nearMiss(written, PROTOCOLS)).toBe(meant);
});

it.each(['ollama', 'my-proxy', '', 'x', 'openrouter'])('takes %j for a name of its own', (written) => {
  expect(nearMiss(written, PROTOCOLS)).toBeUndefined();
});

it('does not guess between names that are as near', () => {
  expect(nearMiss('model-c', ['model-a', 'model-b'])).toBeUndefined();
});
