import { describe, expect, it } from 'vitest';
import { defaultEdits } from '../../../src-main/core/models/default-edits.ts';
import { catalogOf } from './given.ts';

const twins = catalogOf({ settings: { modelProviders: { openai: [{ id: 'm', baseUrl: 'http://one' }, { id: 'm' }, { id: 'n', baseUrl: 'http://n' }] } } }).models;

function edits(index: number, file: Record<string, unknown> = {}, isBaseUrlStated = false): Record<string, unknown> {
  const model = twins[index];
  if (!model) throw new Error('no such model');
  return Object.fromEntries(defaultEdits(model, twins, file, isBaseUrlStated).map(({ path, value }) => [path.join('.'), value]));
}

describe('the edits that make a model the default', () => {
  it('name it and its protocol', () => {
    expect(edits(2)).toEqual({ 'security.auth.selectedType': 'openai', 'model.name': 'n' });
  });

  it('add the base URL where the id alone does not tell, empty for an entry that has none', () => {
    expect(edits(0)).toMatchObject({ 'model.name': 'm', 'model.baseUrl': 'http://one' });
    expect(edits(1)).toMatchObject({ 'model.name': 'm', 'model.baseUrl': '' });
  });

  it('keep a stated base URL true', () => {
    expect(edits(2, {}, true)).toMatchObject({ 'model.baseUrl': 'http://n' });
  });

  it('use the places of a file of version 1', () => {
    expect(edits(2, { selectedAuthType: 'gemini', model: 'x' })).toEqual({ selectedAuthType: 'openai', model: 'n' });
  });
});
