import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changesBetween } from '../../../../../src-renderer/features/models/form/changes.ts';
import type { Entry } from '../../../../../src-renderer/features/models/form/json-value.ts';
import { readForm } from '../../../../../src-renderer/features/models/form/read-form.ts';
import { writeForm } from '../../../../../src-renderer/features/models/form/write-form.ts';

const sample: Entry = {
  id: 'm',
  envKey: 'KEY',
  kept: { by: ['hand'] },
  generationConfig: {
    timeout: 60_000,
    samplingParams: { temperature: 0.2, seed: 7, stop: 'true' },
    retryErrorCodes: [429, 503],
    modalities: { image: true },
    reasoning: { effort: 'high', own: 1 },
    customHeaders: { 'X-A': '1' },
    extra_body: { deep: { a: [1] }, text: 'plain' },
    later: null,
  },
};

/** The changes that typing leads to. */
function typing(entry: Entry, type: (form: ReturnType<typeof readForm>) => void) {
  const form = readForm(entry);
  type(form);
  return changesBetween(entry, writeForm(form, entry));
}

describe('the form of an entry', () => {
  it('changes nothing when nothing is typed, whatever stands there', () => {
    const json = fc.jsonValue() as fc.Arbitrary<Entry[string]>;
    const arbitrary = fc.record({ id: json, timeout: json, generationConfig: fc.oneof(json, fc.record({ timeout: json, samplingParams: json, reasoning: json, customHeaders: json, extra_body: json, modalities: json }, { requiredKeys: [] })) }, { requiredKeys: [] });
    fc.assert(
      fc.property(arbitrary, (entry) => {
        expect(changesBetween(entry, writeForm(readForm(entry), entry))).toEqual([]);
      }),
    );
  });

  it('changes one number and nothing else', () => {
    expect(typing(sample, ({ fields }) => { fields.temperature = '0.75'; })).toEqual([{ path: ['generationConfig', 'samplingParams', 'temperature'], value: 0.75 }]);
  });

  it('keeps what is no number as a text, so that it can be told', () => {
    expect(typing(sample, ({ fields }) => { fields.timeout = '1 minute'; })).toEqual([{ path: ['generationConfig', 'timeout'], value: '1 minute' }]);
  });

  it('removes an emptied field, and a record that becomes empty by it', () => {
    expect(typing(sample, ({ fields }) => { fields.image = ''; })).toEqual([{ path: ['generationConfig', 'modalities'], remove: true }]);
  });

  it('takes free keys as JSON where they are JSON, and as texts where they are not', () => {
    const changes = typing(sample, ({ records }) => { records.extraBody.push({ key: 'top', value: '[1, 2]' }, { key: 'say', value: 'hi' }); });
    expect(changes).toEqual([
      { path: ['generationConfig', 'extra_body', 'top'], value: [1, 2] },
      { path: ['generationConfig', 'extra_body', 'say'], value: 'hi' },
    ]);
  });

  it('shows a text that could be taken for JSON in quotes, and a header as it is', () => {
    const { records } = readForm(sample);
    expect(records.sampling).toEqual([{ key: 'seed', value: '7' }, { key: 'stop', value: '"true"' }]);
    expect(records.headers).toEqual([{ key: 'X-A', value: '1' }]);
  });

  it('switches reasoning off as false, and keeps unknown fields of it when its effort changes', () => {
    expect(typing(sample, ({ fields }) => { fields.reasoning = 'off'; })).toEqual([{ path: ['generationConfig', 'reasoning'], value: false }]);
    expect(typing(sample, ({ fields }) => { fields.effort = 'low'; })).toEqual([{ path: ['generationConfig', 'reasoning', 'effort'], value: 'low' }]);
  });

  it('writes a new entry in the order of the documentation', () => {
    const form = readForm({});
    Object.assign(form.fields, { baseUrl: 'https://a.example/v1', envKey: 'K', name: 'N', id: 'i' });
    expect(JSON.stringify(writeForm(form, {}))).toBe('{"id":"i","name":"N","envKey":"K","baseUrl":"https://a.example/v1"}');
  });
});
