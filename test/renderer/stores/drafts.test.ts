import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openBridge } from '../../../src-renderer/bridge.ts';
import { DraftKeeper } from '../../../src-renderer/stores/drafts.ts';
import { NEW_DRAFT } from '../../../src-renderer/stores/ui.ts';
import { FakeBridge } from '../fake-bridge.ts';
import { id } from '../samples.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function keeper(kept = '') {
  const bridge = new FakeBridge({ 'draft.get': () => kept });
  const texts = new Map<string, string>();
  return { bridge, texts, drafts: new DraftKeeper(openBridge(bridge).call, texts) };
}

describe('drafts', () => {
  it('are kept when the person pauses, once for many keys', () => {
    const { bridge, texts, drafts } = keeper();
    for (const text of ['h', 'he', 'hello']) {
      texts.set(NEW_DRAFT, text);
      drafts.changed(NEW_DRAFT);
      vi.advanceTimersByTime(200);
    }
    expect(bridge.argumentsOf('draft.set')).toEqual([]);
    vi.advanceTimersByTime(500);
    expect(bridge.argumentsOf('draft.set')).toEqual([{ chatId: null, text: 'hello' }]);
  });

  it('are kept at once when the window closes, each for its conversation', () => {
    const { bridge, texts, drafts } = keeper();
    texts.set(id(1), 'a');
    drafts.changed(id(1));
    drafts.changed(id(2));
    drafts.flush();
    expect(bridge.argumentsOf('draft.set')).toEqual([{ chatId: id(1), text: 'a' }, { chatId: id(2), text: '' }]);
    vi.advanceTimersByTime(1000);
    expect(bridge.argumentsOf('draft.set')).toHaveLength(2);
  });

  it('come back once, and never over what was typed in the meantime', async () => {
    const { texts, drafts } = keeper('from before');
    expect(await drafts.kept(NEW_DRAFT)).toBe('from before');
    expect(await drafts.kept(NEW_DRAFT)).toBeUndefined();
    const answer = drafts.kept(id(1));
    texts.set(id(1), 'typed');
    expect(await answer).toBeUndefined();
  });

  it('that main would not take stay in the window', () => {
    const { bridge, texts, drafts } = keeper();
    texts.set(NEW_DRAFT, 'x'.repeat(2_000_001));
    drafts.changed(NEW_DRAFT);
    drafts.flush();
    expect(bridge.argumentsOf('draft.set')).toEqual([]);
  });
});
