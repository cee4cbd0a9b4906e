import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Message } from '../../../src-main/core/chat/message.ts';
import { fitOf, folded, searchTerms, snippetOf } from '../../../src-main/core/chat/search.ts';

const said = (text: string): Message => ({ role: 'user', id: `id of ${text}`, at: 1, text });
const chat = (title: string, text: string) => ({ title: folded(title), text: folded(text) });

describe('a search', () => {
  it('makes no difference between cases, accents and widths', () => {
    for (const [query, text] of [['CAFE', 'café'], ['Ünder', 'under'], ['ＡＢＣ', 'abc'], ['straße', 'STRAßE']] as const) {
      expect(fitOf(chat('', text), searchTerms(query)), query).toBeGreaterThan(0);
    }
  });

  it('wants every word, in any order, and a phrase in quotation marks as it stands', () => {
    const text = chat('', 'the quick brown fox');
    expect(fitOf(text, searchTerms('fox quick'))).toBeGreaterThan(0);
    expect(fitOf(text, searchTerms('fox wolf'))).toBe(0);
    expect(fitOf(text, searchTerms('"brown fox"'))).toBeGreaterThan(0);
    expect(fitOf(text, searchTerms('"fox brown"'))).toBe(0);
  });

  it('finds parts of words, and languages without spaces', () => {
    expect(fitOf(chat('', 'internationalisation'), searchTerms('nation'))).toBeGreaterThan(0);
    expect(fitOf(chat('', '今天的天气很好'), searchTerms('天气'))).toBeGreaterThan(0);
  });

  it('counts a title more than a text', () => {
    expect(fitOf(chat('sorting', ''), ['sorting'])).toBeGreaterThan(fitOf(chat('', 'sorting'), ['sorting']));
  });

  it('of nothing finds nothing', () => {
    expect(searchTerms('  "" ')).toEqual([]);
    expect(searchTerms('   ')).toEqual([]);
  });
});

describe('what is shown of a hit', () => {
  it('is the first place with the words as they were written', () => {
    expect(snippetOf([said('nothing here'), said('Un Café, bitte')], ['cafe'])).toEqual({ messageId: 'id of Un Café, bitte', before: 'Un ', match: 'Café', after: ', bitte' });
  });

  it('is cut around it', () => {
    const snippet = snippetOf([said(`${'a '.repeat(200)}needle${' b'.repeat(200)}`)], ['needle']);
    expect(snippet).toMatchObject({ match: 'needle', before: expect.stringMatching(/^…/), after: expect.stringMatching(/…$/) });
    expect((snippet?.before.length ?? 0) + (snippet?.after.length ?? 0)).toBeLessThan(130);
  });

  it('always holds the words, whatever stands around them', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (before, after) => {
        const snippet = snippetOf([said(`${before}needle${after}`)], ['needle']);
        expect(folded(snippet?.match ?? '')).toContain('needle');
      }),
    );
  });
});
