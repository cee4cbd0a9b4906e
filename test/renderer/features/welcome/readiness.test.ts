import { describe, expect, it } from 'vitest';
import { readiness, waitingModels } from '../../../../src-renderer/features/welcome/readiness.ts';
import { demo, keyMissing, model } from '../../samples.ts';

const usable = [model('one'), model('two'), model('three')];
const withoutKey = model('keyless', { unusable: keyMissing });
const fromProject = model('four', { origin: { layer: 'model-entry', name: 'x', file: '~/code/.qwen/settings.json', line: 1 } });

describe('readiness', () => {
  it('is nothing without a usable model; the demo does not count', () => {
    expect(readiness([withoutKey, demo], null, [])).toBeUndefined();
  });

  it('counts the usable models and names their file', () => {
    expect(readiness([...usable, withoutKey, demo], null, [])?.sentence).toBe('You are ready: 3 models from ~/.qwen/settings.json');
    expect(readiness([model('one'), demo], null, [])?.sentence).toBe('You are ready: 1 model from ~/.qwen/settings.json');
  });

  it('names several places, the environment among them', () => {
    const { origin: _origin, ...unlisted } = model('runtime', { runtime: true });
    expect(readiness([unlisted, model('one'), fromProject], null, [])?.sentence).toBe(
      'You are ready: 3 models from your environment, ~/.qwen/settings.json and ~/code/.qwen/settings.json',
    );
  });

  it('starts with the chosen model, then the one used last, then the first', () => {
    expect(readiness(usable, 'openai/two', ['openai/three'])?.first.name).toBe('two');
    expect(readiness([...usable, withoutKey], 'openai/keyless', ['openai/gone', 'openai/three'])?.first.name).toBe('three');
    expect(readiness(usable, null, [])?.first.name).toBe('one');
  });
});

it('models that wait for something are those that are listed and not usable', () => {
  expect(waitingModels([...usable, withoutKey, demo])).toEqual([withoutKey]);
});
