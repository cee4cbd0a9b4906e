import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { interpolate } from '../../../src-main/core/settings/interpolate.ts';
import { countReferences, renameReferences } from '../../../src-main/core/settings/rename-references.ts';

const renamed = (text: string): string => {
  const result = renameReferences(text, 'OLD', 'NEW');
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
};

describe('references to a variable that is renamed', () => {
  it('follow in both spellings, wherever a text stands', () => {
    const text = '\uFEFF{ "a": "x ${OLD} y $OLD", "list": ["$OLD", { "b": "${OLD}" }], }';
    expect(renamed(text)).toBe('\uFEFF{ "a": "x ${NEW} y $NEW", "list": ["$NEW", { "b": "${NEW}" }], }');
  });

  it('leaves names, comments, escapes and longer names as they are', () => {
    const text = '{ // $OLD\n "$OLD": "\\u0041 $OLDER ${OLDER} \\"${OLD}\\" OLD" /* ${OLD} */ }\n';
    expect(renamed(text)).toBe(text.replace('\\"${OLD}\\"', '\\"${NEW}\\"'));
  });

  it('takes a new name for what it is', () => {
    expect(renameReferences('{"a":"${OLD}"}', 'OLD', '$&')).toEqual({ ok: true, value: '{"a":"${$&}"}' });
  });

  it('refuses a text with a mistake', () => {
    expect(renameReferences('{ "a": "$OLD"', 'OLD', 'NEW')).toMatchObject({ ok: false, error: { code: 'settings/malformed' } });
  });

  it('counts what would follow', () => {
    expect(countReferences({ a: '$OLD ${OLD} $OLDER', b: [{ c: '${OLD}' }, 1, null] }, 'OLD')).toBe(3);
  });

  it('means the same as before once the variable has its new name', () => {
    const piece = fc.constantFrom('$OLD', '${OLD}', '$OTHER', ' ', 'x', '"', '\\', '$', '{', '}', '$NEWER');
    const value = fc.dictionary(fc.string(), fc.array(piece).map((parts) => parts.join('')));
    fc.assert(
      fc.property(value, (settings) => {
        const before = interpolate(settings, (name) => ({ OLD: 'v', OTHER: 'o' })[name]);
        expect(interpolate(JSON.parse(renamed(JSON.stringify(settings))), (name) => ({ NEW: 'v', OTHER: 'o' })[name])).toEqual(before);
      }),
    );
  });
});
