import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createEnvironment, type EnvironmentLayers } from '../../../src-main/core/environment/environment.ts';
import { resolveKey } from '../../../src-main/core/models/api-key.ts';
import { resolveBaseUrl } from '../../../src-main/core/models/base-url.ts';
import type { Inputs } from '../../../src-main/core/models/inputs.ts';
import { Secret } from '../../../src-main/core/secret.ts';
import { createSettings } from '../../../src-main/core/settings/layered.ts';

const NAME = 'OPENAI_API_KEY';
const ORDER = ['environment', 'login-shell', 'env-file', 'settings-env', 'vault'] as const;

const forbidden = (): never => {
  throw new Error('a layer was read that a stronger one settles');
};

/** The first layers say nothing, one has the value, and the rest must not be touched. */
function layersWith(settling: number): EnvironmentLayers {
  const at = <T>(index: number, absent: T, value: T, look: () => T): T => (index < settling ? absent : index === settling ? value : look());
  const source = { layer: 'settings-env', name: NAME } as const;
  const trap = { get: forbidden, has: forbidden, getOwnPropertyDescriptor: forbidden, ownKeys: forbidden };
  return {
    process: at<Record<string, string>>(0, {}, { [NAME]: 'value' }, () => new Proxy({}, trap)),
    loginShell: { shell: 'zsh', get: () => at(1, undefined, 'value', forbidden) },
    envFile: { file: '.env', values: { get: () => at(2, undefined, { value: 'value', line: 1 }, forbidden) } as unknown as ReadonlyMap<string, never>, excluded: new Map() },
    settingsEnv: () => at(3, [], [{ value: 'value', source }], forbidden),
    vault: { look: () => at(4, undefined, { state: 'open' as const, value: new Secret('value') }, forbidden) },
    ignoreCase: false,
  };
}

const inputsWith = (layers: EnvironmentLayers, flags: Inputs['flags'] = {}): Inputs => ({ flags, environment: createEnvironment(layers), settings: createSettings([]), lookedIn: [] });

describe('a layer that a stronger one settles', () => {
  it('is never read for a variable, whichever layer settles it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: ORDER.length - 1 }), (settling) => {
        const found = createEnvironment(layersWith(settling)).get(NAME);
        expect(found).toHaveProperty('value', 'value');
        expect(found?.source.layer).toBe(ORDER[settling]);
      }),
    );
  });

  it('is never read for a key', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: ORDER.length - 1 }), (settling) => {
        const inputs: Inputs = { ...inputsWith(layersWith(settling)), settings: { ...createSettings([]), find: forbidden } };
        expect(resolveKey({ provider: 'openai' }, inputs)?.value.reveal()).toBe('value');
      }),
    );
  });

  it('is never read when a flag settles key and base URL (R1)', () => {
    const inputs = { ...inputsWith(layersWith(-1), { openaiApiKey: new Secret('k-flag'), openaiBaseUrl: 'http://flag' }), settings: { ...createSettings([]), find: forbidden } };
    expect(resolveKey({ provider: 'openai', envKey: 'OTHER' }, inputs)?.value.reveal()).toBe('k-flag');
    expect(resolveBaseUrl({ provider: 'openai', runtime: true }, inputs)?.value).toBe('http://flag');
  });

  it('is read when somebody asks what is hidden', () => {
    expect(() => createEnvironment(layersWith(0)).get(NAME)?.hides).toThrow('a layer was read');
  });
});
