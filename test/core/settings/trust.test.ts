import { posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readTrustRules, trustOf } from '../../../src-main/core/settings/trust.ts';

const trust = (config: unknown, ...spellings: string[]): boolean | undefined => {
  const rules = readTrustRules(config, posix).map(({ folder, trusted }) => ({ trusted, folders: [folder] }));
  return trustOf(spellings, rules, posix);
};

describe('a folder', () => {
  it('is trusted with all that lies in it', () => {
    expect(trust({ '/a': 'TRUST_FOLDER' }, '/a')).toBe(true);
    expect(trust({ '/a': 'TRUST_FOLDER' }, '/a/b/c')).toBe(true);
    expect(trust({ '/a': 'TRUST_FOLDER' }, '/ab')).toBeUndefined();
  });

  it('is trusted through a neighbour whose parent is (X14)', () => {
    expect(trust({ '/a/other': 'TRUST_PARENT' }, '/a/b')).toBe(true);
  });

  it('follows the deepest rule, and distrust on a tie (X15)', () => {
    expect(trust({ '/a': 'TRUST_FOLDER', '/a/b': 'DO_NOT_TRUST' }, '/a/b/c')).toBe(false);
    expect(trust({ '/a': 'DO_NOT_TRUST', '/a/b': 'TRUST_FOLDER' }, '/a/b/c')).toBe(true);
    expect(trust({ '/a/x': 'TRUST_PARENT', '/a': 'DO_NOT_TRUST' }, '/a')).toBe(false);
  });

  it('is found under any of its spellings', () => {
    expect(trust({ '/link': 'TRUST_FOLDER' }, '/real', '/link')).toBe(true);
  });

  it('is neither without a rule, or with one that is not known', () => {
    expect(trust({}, '/a')).toBeUndefined();
    expect(trust({ '/a': 'TRUST_EVERYTHING' }, '/a')).toBeUndefined();
    expect(trust([], '/a')).toBeUndefined();
  });
});
