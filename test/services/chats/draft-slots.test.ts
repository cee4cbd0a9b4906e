import { describe, expect, it } from 'vitest';
import { createDraftSlots } from '../../../src-main/services/chats/draft-slots.ts';

const slots = (...kept: string[]) => createDraftSlots({ names: async () => new Set(kept) });

describe('the draft of a window’s new conversation', () => {
  it('is its own, and the same for as long as it is open', async () => {
    const { of } = slots();
    expect(await Promise.all([of(1), of(2), of(1), of(3)])).toEqual(['new', 'new-2', 'new', 'new-3']);
  });

  it('is one that was kept, if no other window has it', async () => {
    const { of } = slots('new-3', 'new-10', 'some conversation');
    expect([await of(1), await of(2), await of(3)]).toEqual(['new-3', 'new-10', 'new']);
  });

  it('goes to the next window when its own has closed, which may still say something at its end', async () => {
    const { of, release } = slots('new');
    expect([await of(1), await of(2)]).toEqual(['new', 'new-2']);
    release(1);
    expect([await of(3), await of(1)]).toEqual(['new', 'new']);
    release(9);
  });

  it('is counted among those that are kept, whoever has it', async () => {
    const { of, kept } = slots('new', 'new-3', 'some conversation');
    await of(1);
    expect(await kept()).toBe(2);
    expect(await slots('some conversation').kept()).toBe(0);
  });
});
