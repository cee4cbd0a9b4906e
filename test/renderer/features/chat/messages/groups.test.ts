import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupsOf } from '../../../../../src-renderer/features/chat/messages/groups.ts';
import { answer, question } from '../../../samples.ts';

const messages = (lengths: readonly number[]) => lengths.map((length, place) => (place % 2 === 0 ? question(place, 'x'.repeat(length)) : answer(place, 'x'.repeat(length))));
const lengths = fc.array(fc.oneof(fc.nat(500), fc.constant(20_000)), { minLength: 1, maxLength: 60 });

describe('groups of messages', () => {
  it('hold every message once, in order', () => {
    fc.assert(
      fc.property(lengths, (all) => {
        const given = messages(all);
        expect(groupsOf(given).flatMap((group) => group.items)).toEqual(given);
      }),
    );
  });

  it('stay as they are, all but the last, when messages are added at the end', () => {
    fc.assert(
      fc.property(lengths, fc.nat(60), (all, cut) => {
        const given = messages(all);
        const before = groupsOf(given.slice(0, Math.max(1, cut))).slice(0, -1);
        expect(groupsOf(given).slice(0, before.length)).toEqual(before);
      }),
    );
  });

  it('stay as they are when earlier messages are fetched, which come in eights', () => {
    fc.assert(
      fc.property(lengths, fc.nat(6), (all, eights) => {
        const given = messages(all);
        const earlier = Math.min(eights * 8, Math.floor((given.length - 1) / 8) * 8);
        const after = groupsOf(given.slice(earlier), earlier);
        expect(groupsOf(given).slice(-after.length)).toEqual(after);
      }),
    );
  });
});
