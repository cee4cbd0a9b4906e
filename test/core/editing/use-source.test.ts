import { describe, expect, it } from 'vitest';
import { planUse } from '../../../src-main/core/editing/use-source.ts';
import type { Source } from '../../../src-main/core/provenance.ts';

const FILE = '~/.qwen/settings.json';
const wanted: Source = { layer: 'settings', name: 'security.auth.baseUrl', file: FILE };

const why = (source: Source, field = 'baseUrl'): string => {
  const plan = planUse({ field, value: 'x', source, hides: [wanted] }, wanted);
  return plan.ok ? JSON.stringify(plan.steps) : plan.message;
};

describe('a source that is to win', () => {
  it.each<[string, Source, string]>([
    ['a flag', { layer: 'flag', name: '--openai-base-url' }, 'a flag always wins'],
    ['the environment', { layer: 'environment', name: 'OPENAI_BASE_URL' }, 'set outside of this app'],
    ['the login shell', { layer: 'login-shell', name: 'OPENAI_BASE_URL', shell: 'zsh' }, 'set outside of this app'],
    ['the choice of the window', { layer: 'window', name: 'chosen' }, 'in the picker'],
    ['an account', { layer: 'account', name: 'qwen' }, 'Sign out'],
    ['the vault', { layer: 'vault', name: 'OPENAI_API_KEY' }, 'vault'],
  ])('cannot be helped against %s, and the sentence says what to do', (_what, source, words) => {
    expect(why(source)).toContain(words);
  });

  it.each<[string, Source, unknown]>([
    ['a .env file', { layer: 'env-file', name: 'OPENAI_BASE_URL', file: '~/.qwen/.env' }, [{ do: 'remove-variable', file: '~/.qwen/.env', name: 'OPENAI_BASE_URL' }]],
    ['env of settings', { layer: 'settings-env', name: 'env.OPENAI_BASE_URL', file: FILE }, [{ do: 'remove-setting', file: FILE, path: ['env', 'OPENAI_BASE_URL'] }]],
    ['the entry', { layer: 'model-entry', name: 'modelProviders.openai[0].baseUrl', file: FILE }, [{ do: 'remove-field', path: ['baseUrl'] }]],
  ])('wins when the statement of %s goes', (_what, source, steps) => {
    expect(JSON.parse(why(source))).toEqual(steps);
  });

  it('needs every stronger one to go, strongest first', () => {
    const between: Source = { layer: 'env-file', name: 'OPENAI_BASE_URL', file: '~/.qwen/.env' };
    const plan = planUse({ field: 'baseUrl', value: 'x', source: { layer: 'model-entry', name: 'e', file: FILE }, hides: [between, wanted] }, wanted);
    expect(plan).toMatchObject({ ok: true, steps: [{ do: 'remove-field' }, { do: 'remove-variable' }] });
  });

  it('is no list of models', () => {
    expect(why({ layer: 'model-entry', name: 'e', file: FILE }, 'entry')).toContain('one file');
  });
});
