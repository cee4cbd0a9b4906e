import { describe, expect, it } from 'vitest';
import { listed, say, sayingOf } from '../../src-main/core/say.ts';
import { recall, sayingsIn } from '../../src-main/core/sayings.ts';

const host = 'api.example.com';

describe('a sentence that windows show', () => {
  it('is an English text like any other', () => {
    expect(say`The server at ${host} answered with status ${503}.`).toBe('The server at api.example.com answered with status 503.');
    expect(say`No key is needed.`).toBe('No key is needed.');
  });

  it('is remembered with what stands in it and where', () => {
    const text = say`The server at ${host} answered with status ${503}.`;
    expect(sayingOf(text)).toEqual({ template: 'The server at {1} answered with status {2}.', values: [host, 503] });
  });

  it('is its own template if nothing stands in it', () => {
    expect(sayingOf(say`No key is needed.`)).toBeUndefined();
  });

  it('holds braces and holes of a value as they are', () => {
    const text = say`The name ${'{2}'} is not ${'{1}'}.`;
    expect(text).toBe('The name {2} is not {1}.');
    expect(sayingOf(text)?.values).toEqual(['{2}', '{1}']);
  });

  it('names several things, each of which may be such a text', () => {
    const places = [say`env in ${'~/.qwen/settings.json'}`, '~/.env'];
    expect(sayingOf(listed(places, '; '))).toEqual({ template: '{1}; {2}', values: places });
    expect(listed(['alone'])).toBe('alone');
    expect(listed([])).toBe('');
  });

  it('is forgotten when thousands of others were made since', () => {
    const text = say`first ${0} of many`;
    const others = Array.from({ length: 5_000 }, (_, at) => say`number ${at} of many`);
    expect(sayingOf(others.at(-1) ?? '')).toBeDefined();
    expect(sayingOf(text)).toBeUndefined();
  });
});

describe('what goes along with an answer to a window', () => {
  it('is how its sentences were made, wherever they stand, and those within them', () => {
    const place = say`${'OPENAI_API_KEY'} in ${'~/.env'}`;
    const message = say`The server at ${host} refused ${place}.`;
    expect(sayingsIn({ findings: [{ message }], other: [1, null, true] })).toEqual({
      [message]: { template: 'The server at {1} refused {2}.', values: [host, place] },
      [place]: { template: '{1} in {2}', values: ['OPENAI_API_KEY', '~/.env'] },
    });
  });

  it('is nothing where no sentence with values stands', () => {
    expect(sayingsIn({ text: 'what a person wrote', bytes: new Uint8Array(3) })).toBeUndefined();
    expect(sayingsIn(undefined)).toBeUndefined();
  });

  it('can be taken up again from a file', () => {
    recall({ 'read from disk 7': { template: 'read from disk {1}', values: [7] } });
    expect(sayingOf('read from disk 7')).toEqual({ template: 'read from disk {1}', values: [7] });
  });
});
