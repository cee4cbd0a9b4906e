import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { valueAt, type JsonObject } from '../../../src-main/core/settings/json.ts';
import { createSettings, interpolateSettings, type Settings } from '../../../src-main/core/settings/layered.ts';
import { SCOPES } from '../../../src-main/core/settings/scopes.ts';
import { arbitraryObject } from './jsonc-arbitrary.ts';

/** Weakest first; the file of each layer is its scope. */
const settings = (...values: JsonObject[]): Settings =>
  createSettings(values.map((value, index) => ({ scope: SCOPES[index] ?? 'system', file: `file${index}`, value, locate: () => ({ line: index + 1, column: 1 }) })));

describe('settings of several files', () => {
  it('merge objects and replace lists and single values (R5, B41, B42)', () => {
    const merged = settings(
      { modelProviders: { openai: ['user'], gemini: ['user'] }, model: { name: 'a', x: 1 } },
      { modelProviders: { openai: ['project'] }, model: { name: 'b' } },
    );
    expect(merged.merged).toEqual({ modelProviders: { openai: ['project'], gemini: ['user'] }, model: { name: 'b', x: 1 } });
  });

  it('unite the lists of excluded variables (X20)', () => {
    const merged = settings({ advanced: { excludedEnvVars: ['A', 'B'] } }, { advanced: { excludedEnvVars: ['B', 'C'] } });
    expect(merged.merged).toEqual({ advanced: { excludedEnvVars: ['A', 'B', 'C'] } });
  });

  it('say which file settled a value and which it hides', () => {
    const found = settings({ model: { name: 'a' } }, {}, { model: { name: 'b' } }).find(['model', 'name']);
    expect(found).toEqual({
      value: 'b',
      source: { layer: 'settings', name: 'model.name', file: 'file2', line: 3 },
      hides: [{ layer: 'settings', name: 'model.name', file: 'file0', line: 1 }],
    });
  });

  it('lose an object behind a single value of a stronger file', () => {
    const both = settings({ model: { name: 'a' } }, { model: 'b' });
    expect(both.find(['model', 'name'])).toBeUndefined();
    expect(valueAt(both.merged, ['model', 'name'])).toBeUndefined();
  });

  it('find at every path what merging puts there', () => {
    fc.assert(
      fc.property(fc.array(arbitraryObject, { minLength: 1, maxLength: 4 }), (values) => {
        const all = settings(...values);
        for (const name of Object.keys(all.merged)) {
          const held = valueAt(all.merged, [name]);
          const leaves = typeof held === 'object' && held !== null && !Array.isArray(held) ? Object.keys(held).map((inner) => [name, inner]) : [[name]];
          for (const path of leaves) {
            const merged = valueAt(all.merged, path);
            if (typeof merged !== 'object' || Array.isArray(merged)) expect(all.find(path)?.value).toEqual(merged);
          }
        }
      }),
    );
  });
});

describe('names that could reach a prototype', () => {
  const hostile = JSON.parse('{"__proto__": {"polluted": 1}, "constructor": {"x": 1}, "model": {"__proto__": {"name": "evil"}}}') as JsonObject;

  it('are passed over when settings merge', () => {
    const { merged } = settings({ model: {} }, hostile);
    expect(merged).toEqual({ model: {} });
    expect(merged['polluted']).toBeUndefined();
    expect({}).not.toHaveProperty('polluted');
  });

  it('are not found as values', () => {
    expect(settings(hostile).find(['model', 'name'])).toBeUndefined();
    expect(settings({}).find(['constructor', 'name'])).toBeUndefined();
  });
});

describe('references', () => {
  const lookup = (name: string): string | undefined => new Map([['A', 'one'], ['EMPTY', '']]).get(name);
  const filled = (text: string): unknown => interpolateSettings(settings({ list: [text] }), lookup).find(['list'])?.value;

  it.each([
    ['$A/x', 'one/x'],
    ['${A}x', 'onex'],
    ['$UNSET ${UNSET}', '$UNSET ${UNSET}'],
    ['${A:-default}', '${A:-default}'],
    ['x$EMPTY.y', 'x.y'],
    ['$SESSION_ID', '$SESSION_ID'],
    ['$$A', '$one'],
  ])('in %j give %j', (text, expected) => {
    expect(filled(text)).toEqual([expected]);
  });

  it('are not filled a second time', () => {
    const nested = interpolateSettings(settings({ a: '$A' }), (name) => (name === 'A' ? '$B' : 'never'));
    expect(nested.find(['a'])?.value).toBe('$B');
  });
});
