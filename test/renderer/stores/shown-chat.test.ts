import { expect, it } from 'vitest';
import { addressOf, shownChat } from '../../../src-renderer/stores/shown-chat.ts';

const ID = '00000000-0000-4000-8000-000000000001';

it('an address names the conversation that its page shows', () => {
  expect(shownChat(new URL(addressOf(ID), 'app://ui/').hash)).toBe(ID);
  expect(shownChat(new URL(addressOf(null), 'app://ui/').hash)).toBe(null);
});

it('anything else names none', () => {
  expect(['', '#', '#x', `#${ID}x`, `#/${ID}`].map(shownChat)).toEqual([null, null, null, null, null]);
});
