import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openBridge } from '../../../src-renderer/bridge.ts';
import { AttachmentStore } from '../../../src-renderer/stores/attachments.ts';
import { DraftKeeper } from '../../../src-renderer/stores/drafts.ts';
import { NEW_DRAFT } from '../../../src-renderer/stores/ui.ts';
import { FakeBridge } from '../fake-bridge.ts';
import { id } from '../samples.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const PICTURE = { mime: 'image/png' as const, width: 2, height: 1, data: 'AAAA' };

function keeper(text = '') {
  const bridge = new FakeBridge({ 'draft.get': () => ({ text, pictures: [{ name: 'a.png', ...PICTURE }] }), 'draft.pictures': () => null });
  const texts = new Map<string, string>();
  const attachments = new AttachmentStore(async () => PICTURE);
  return { bridge, texts, attachments, drafts: new DraftKeeper(openBridge(bridge).call, texts, attachments) };
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
    expect(await drafts.kept(NEW_DRAFT)).toEqual({ text: 'from before', pictures: [{ name: 'a.png', ...PICTURE }] });
    expect(await drafts.kept(NEW_DRAFT)).toBeUndefined();
    const answer = drafts.kept(id(1));
    texts.set(id(1), 'typed');
    expect(await answer).toMatchObject({ text: '' });
    drafts.changed(id(2));
    expect(await drafts.kept(id(2))).toMatchObject({ text: '', pictures: [{ name: 'a.png' }] });
  });

  it('keep their pictures as they are added, and no longer when they were sent', async () => {
    const { bridge, attachments } = keeper();
    await attachments.add(id(1), [new File(['x'], 'one.png')]);
    attachments.clear(id(1));
    expect(bridge.argumentsOf('draft.pictures')).toEqual([
      { chatId: id(1), pictures: [{ name: 'one.png', ...PICTURE }] },
      { chatId: id(1), pictures: [] },
    ]);
  });

  it('put kept pictures before those that were added in the meantime, four at most', async () => {
    const { attachments } = keeper();
    await attachments.add(NEW_DRAFT, [new File(['x'], 'new.png')]);
    attachments.restore(NEW_DRAFT, Array.from({ length: 4 }, (_, place) => ({ name: `kept ${place}`, ...PICTURE })));
    expect(attachments.of(NEW_DRAFT).map(({ name }) => name)).toEqual(['kept 0', 'kept 1', 'kept 2', 'kept 3']);
  });

  it('that main would not take stay in the window', () => {
    const { bridge, texts, drafts } = keeper();
    texts.set(NEW_DRAFT, 'x'.repeat(2_000_001));
    drafts.changed(NEW_DRAFT);
    drafts.flush();
    expect(bridge.argumentsOf('draft.set')).toEqual([]);
  });
});
