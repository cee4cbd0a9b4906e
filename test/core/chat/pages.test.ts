import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lastPage, pageBefore, PAGE_STEP } from '../../../src-main/core/chat/pages.ts';
import type { Message } from '../../../src-main/core/chat/message.ts';

const messages = (count: number): Message[] => Array.from({ length: count }, (_, place) => ({ role: 'user', id: `m${place}`, at: place, text: '' }));

describe('the pages of a conversation', () => {
  it('join to the whole conversation, whatever their size', () => {
    fc.assert(
      fc.property(fc.nat(200), fc.integer({ min: 1, max: 50 }), fc.integer({ min: 1, max: 50 }), (count, last, most) => {
        const all = messages(count);
        let { messages: first, earlier } = lastPage(all, last);
        const pages = [first];
        while (earlier > 0) {
          const page = pageBefore(all, first[0]?.id ?? '', most);
          if (!page) throw new Error('the page is not there');
          expect(page.messages.length).toBeGreaterThan(0);
          pages.unshift(page.messages);
          ({ messages: first, earlier } = page);
        }
        expect(pages.flat()).toEqual(all);
      }),
    );
  });

  it('begin at a multiple of their step', () => {
    expect(lastPage(messages(100), 10).earlier % PAGE_STEP).toBe(0);
    expect(lastPage(messages(100), 10).messages.length).toBeLessThan(10 + PAGE_STEP);
  });

  it('give none before a message that is not there', () => {
    expect(pageBefore(messages(3), 'other', 5)).toBeUndefined();
  });
});
