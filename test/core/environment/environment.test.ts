import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createEnvironment, type EnvironmentLayers } from '../../../src-main/core/environment/environment.ts';
import { excludedVariables, withoutExcluded } from '../../../src-main/core/environment/exclusion.ts';
import { parseEnvFile } from '../../../src-main/core/environment/env-file.ts';
import { settingsVariables } from '../../../src-main/core/environment/settings-env.ts';
import { createSettings } from '../../../src-main/core/settings/layered.ts';

type Given = { process?: Record<string, string>; file?: string; settings?: unknown; excluded?: string[]; kind?: 'project' | 'qwen' | 'home'; ignoreCase?: boolean };

function environment({ process = {}, file, settings = {}, excluded = [], kind = 'project', ignoreCase = false }: Given): ReturnType<typeof createEnvironment> {
  const envFile = file === undefined ? undefined : withoutExcluded('~/p/.env', kind, parseEnvFile(file), excluded);
  const layer = { scope: 'user', file: '~/.qwen/settings.json', value: { env: settings }, locate: () => ({ line: 9, column: 1 }) } as const;
  const outer: EnvironmentLayers = { process, envFile, settingsEnv: () => [], ignoreCase };
  return createEnvironment({ ...outer, settingsEnv: settingsVariables(createSettings([layer]), createEnvironment(outer).lookup) });
}

const sources = {
  process: { layer: 'environment', name: 'K' },
  file: { layer: 'env-file', name: 'K', file: '~/p/.env', line: 1 },
  settings: { layer: 'settings-env', name: 'env.K', file: '~/.qwen/settings.json', line: 9 },
} as const;

describe('a variable', () => {
  it('comes from the process, then the .env file, then settings (R1, E13 to E17)', () => {
    const all = { process: { K: 'p' }, file: 'K=f', settings: { K: 's' } };
    expect(environment(all).get('K')).toEqual({ value: 'p', source: sources.process, hides: [sources.file, sources.settings] });
    expect(environment({ ...all, process: {} }).get('K')).toEqual({ value: 'f', source: sources.file, hides: [sources.settings] });
    expect(environment({ settings: all.settings }).get('K')).toEqual({ value: 's', source: sources.settings, hides: [] });
    expect(environment({}).get('K')).toBeUndefined();
  });

  it('that is empty counts as unset (R3, E21 to E23)', () => {
    expect(environment({ process: { K: '' }, file: 'K=', settings: { K: 's' } }).get('K')).toEqual({ value: 's', source: sources.settings, hides: [] });
  });

  it('in settings must be a text (E19)', () => {
    expect(environment({ settings: { K: 12345 } }).get('K')).toBeUndefined();
    expect(environment({ settings: { K: 12345 } }).rejected('K')).toEqual([{ source: sources.settings, reason: 'not-text' }]);
  });

  it('is found in any letter case on Windows only', () => {
    expect(environment({ process: { Path: 'x' }, ignoreCase: true }).get('PATH')?.value).toBe('x');
    expect(environment({ process: { Path: 'x' } }).get('PATH')).toBeUndefined();
  });

  it('with the name of a property that every object has is no variable', () => {
    expect(environment({}).get('toString')).toBeUndefined();
    expect(environment({ settings: {} }).get('__proto__')).toBeUndefined();
  });

  it('always comes from the strongest place that states a text', () => {
    const text = fc.option(fc.constantFrom('', 'a', 'b'), { nil: undefined });
    fc.assert(
      fc.property(text, text, text, (process, file, settings) => {
        const given = {
          ...(process === undefined ? {} : { process: { K: process } }),
          ...(file === undefined ? {} : { file: `K=${file}` }),
          ...(settings === undefined ? {} : { settings: { K: settings } }),
        };
        const stated = [[process, sources.process], [file, sources.file], [settings, sources.settings]] as const;
        const [first, ...rest] = stated.filter(([value]) => value);
        expect(environment(given).get('K')).toEqual(first && { value: first[0], source: first[1], hides: rest.map(([, source]) => source) });
      }),
    );
  });
});

describe('excluded variables (R4)', () => {
  it('do not count in a plain project file, and say so', () => {
    const given = environment({ file: 'K=f', excluded: ['K'] });
    expect(given.get('K')).toBeUndefined();
    expect(given.rejected('K')).toEqual([{ source: sources.file, reason: 'excluded' }]);
  });

  it.each(['qwen', 'home'] as const)('count in a %s file (E25 to E32)', (kind) => {
    expect(environment({ file: 'K=f', excluded: ['K'], kind }).get('K')?.value).toBe('f');
  });

  it('are DEBUG and DEBUG_MODE unless settings name others (E33)', () => {
    expect(excludedVariables({})).toEqual(['DEBUG', 'DEBUG_MODE']);
    expect(excludedVariables({ advanced: { excludedEnvVars: ['ZZZ', 1] } })).toEqual(['ZZZ']);
  });
});

describe('a reference in env of settings', () => {
  it('is filled from the process and the .env file (I07)', () => {
    expect(environment({ process: { A: 'p' }, file: 'B=f', settings: { K: '$A-${B}' } }).get('K')?.value).toBe('p-f');
  });

  it('is not filled from env of settings (I08)', () => {
    expect(environment({ settings: { K: '$A', A: 's' } }).get('K')?.value).toBe('$A');
  });

  it('is filled with an empty text that nothing else sets (I10)', () => {
    expect(environment({ process: { A: '' } }).lookup('A')).toBe('');
    expect(environment({ process: { A: '' }, file: 'A=f' }).lookup('A')).toBe('f');
    expect(environment({}).lookup('A')).toBeUndefined();
  });
});
