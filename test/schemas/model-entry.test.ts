import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { entryProblems } from '../../src-preload/schemas/entry-problems.ts';
import { KNOWN_FIELDS } from '../../src-preload/schemas/model-entry.ts';
import { unusedFields } from '../../src-preload/schemas/unused-fields.ts';
import { readGeneration } from '../../src-main/core/models/generation.ts';

/** Problems as "path: code", warnings in brackets. */
const problems = (entry: unknown): string[] =>
  entryProblems(entry).map(({ path, code, severity }) => (severity === 'error' ? `${path.join('.')}: ${code}` : `(${path.join('.')}: ${code})`));

const valid = { id: 'm' };

describe('a model entry', () => {
  it.each([
    ['the least', valid],
    ['ids as providers have them', { id: 'org/model:free@2024' }],
    ['letters of every script', { id: 'm', name: 'مدل 模型 🙂 \u202e', description: 'two\nlines' }],
    ['fields of later versions', { ...valid, capabilities: { vision: true }, generationConfig: { later: [1] } }],
    ['references in the place of values', { ...valid, baseUrl: '${MY_BASE}/v1', generationConfig: { customHeaders: { 'X-A': '$A' } } }],
    ['empty optional fields', { ...valid, name: '', envKey: '', baseUrl: '', generationConfig: null }],
    ['tokens that stand for what is hidden', { ...valid, generationConfig: { customHeaders: { 'X-A': '⟪hidden-1⟫' } } }],
  ])('may have %s', (_what, entry) => {
    expect(problems(entry)).toEqual([]);
  });

  it.each<[string, unknown, string[]]>([
    ['no object', [], [': object']],
    ['no id', {}, ['id: required']],
    ['a blank id', { id: ' \t' }, ['id: required', 'id: control-characters']],
    ['an id with control characters', { id: 'a\u0000b' }, ['id: control-characters']],
    ['a number for an id', { id: 5 }, ['id: required']],
    ['a very long name', { ...valid, name: 'x'.repeat(10_001) }, ['name: too-long']],
    ['a key for a variable’s name', { ...valid, envKey: 'sk-live-0123456789abcdef' }, ['envKey: looks-like-key']],
    ['a key that could be a name', { ...valid, envKey: 'AIzaSyA0123456789abcdefghijklmnopqrstu' }, ['envKey: looks-like-key']],
    ['no name of a variable', { ...valid, envKey: 'MY KEY' }, ['envKey: not-a-variable-name']],
    ['no web address', { ...valid, baseUrl: 'localhost:1234' }, ['baseUrl: not-a-web-address']],
    ['a password in the address', { ...valid, baseUrl: 'https://me:pw@h/v1' }, ['baseUrl: has-user-name']],
    ['space around a text', { id: ' m ', baseUrl: ' https://h/v1' }, ['(id: surrounding-space)', '(baseUrl: surrounding-space)']],
    ['numbers out of range', { ...valid, generationConfig: { timeout: 0, maxRetries: 1.5, contextWindowSize: -1 } }, ['generationConfig.timeout: whole-number-above-0', 'generationConfig.maxRetries: whole-number', 'generationConfig.contextWindowSize: whole-number-above-0']],
    ['numbers that are texts', { ...valid, generationConfig: { timeout: '5', samplingParams: { temperature: 'hot' } } }, ['generationConfig.timeout: whole-number-above-0', 'generationConfig.samplingParams.temperature: number']],
    ['numbers that are unusual', { ...valid, generationConfig: { timeout: 5, samplingParams: { temperature: 3, top_p: 2, max_tokens: 0.5 } } }, ['(generationConfig.samplingParams.temperature: unusual-temperature)', '(generationConfig.samplingParams.top_p: unusual-share)', '(generationConfig.samplingParams.max_tokens: unusual-count)', '(generationConfig.timeout: unusual-duration)']],
    ['a header with a line break', { ...valid, generationConfig: { customHeaders: { 'X-A': 'a\r\nX-B: b' } } }, ['generationConfig.customHeaders.X-A: header-value']],
    ['a header that HTTP cannot name', { ...valid, generationConfig: { customHeaders: { 'X A': 'a' } } }, ['generationConfig.customHeaders.X A: header-name']],
    ['a header per session', { ...valid, generationConfig: { customHeaders: { 'X-S': '${session_id}' } } }, ['generationConfig.customHeaders.X-S: per-session-header']],
    ['a protocol that does not exist', { ...valid, wireApi: 'telepathy' }, ['wireApi: wire-api']],
  ])('with %s has problems', (_what, entry, expected) => {
    expect(problems(entry)).toEqual(expected);
  });

  it('of any shape is judged without a crash', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (one, other) => {
        expect(Array.isArray(problems(one))).toBe(true);
        expect(Array.isArray(problems({ id: 'm', generationConfig: one, baseUrl: other }))).toBe(true);
      }),
    );
  });
});

describe('a generationConfig', () => {
  const value = fc.oneof(fc.integer({ min: -2, max: 5 }), fc.double({ noNaN: true, noDefaultInfinity: true }), fc.boolean(), fc.string(), fc.constant(null), fc.array(fc.integer({ min: -1, max: 600 })), fc.dictionary(fc.constantFrom('X-A', 'X B', 'a'), fc.oneof(fc.string({ unit: 'binary' }), fc.integer()), { maxKeys: 2, noNullPrototype: true }));
  const config = fc.dictionary(fc.constantFrom(...KNOWN_FIELDS.generationConfig, 'other'), value, { maxKeys: 4, noNullPrototype: true });

  it('that the form accepts is used as a whole', () => {
    fc.assert(
      fc.property(config, (generationConfig) => {
        const errors = entryProblems({ id: 'm', generationConfig }).filter(({ severity }) => severity === 'error');
        const { ignored } = readGeneration(generationConfig);
        if (errors.length === 0) expect(ignored).toEqual([]);
        else expect(ignored.length).toBeLessThanOrEqual(errors.length);
      }),
      { numRuns: 3000 },
    );
  });

  it('has fields that some protocols do not use', () => {
    const unused = (protocol: string | null, dashScope = false, hasSampling = false): string[] => unusedFields({ protocol, dashScope, hasSampling }).map(({ path, reason }) => `${path.slice(1).join('.')}: ${reason}`);
    expect(unused('openai')).toEqual(['schemaCompliance: tools-only', 'enableCacheControl: dashscope-only', 'cacheRetention: anthropic-only']);
    expect(unused('openai', true, true)).toEqual(['schemaCompliance: tools-only', 'reasoning: sampling-wins', 'cacheRetention: anthropic-only']);
    expect(unused('anthropic')).toContain('extra_body: openai-only');
    expect(unused('gemini')).toContain('samplingParams.*: openai-only');
    expect(unused(null)).toEqual([': provider-skipped']);
  });
});
