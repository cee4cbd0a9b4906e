import { describe, expect, it } from 'vitest';
import { UiStore } from '../../../src-renderer/stores/ui.ts';

function memory(content: Record<string, string> = {}) {
  const kept = new Map(Object.entries(content));
  return { getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, value: string) => void kept.set(key, value) };
}

describe('the recent models', () => {
  it('are kept newest first, without repeats, five at most, over a restart', () => {
    const storage = memory();
    const ui = new UiStore(storage);
    for (const key of ['a', 'b', 'c', 'a', 'd', 'e', 'f']) ui.used(key);
    expect(ui.state.getState().recents).toEqual(['f', 'e', 'd', 'a', 'c']);
    expect(new UiStore(storage).state.getState().recents).toEqual(['f', 'e', 'd', 'a', 'c']);
  });

  it.each(['', '{', '{"a":1}', '[1,null]'])('are none when what was kept is %j', (kept) => {
    expect(new UiStore(memory({ 'recent-models': kept })).state.getState().recents).toEqual([]);
  });

  it('survive a storage that takes nothing', () => {
    const full = {
      getItem: () => null,
      setItem: () => {
        throw new Error('quota');
      },
    };
    const ui = new UiStore(full);
    ui.used('a');
    expect(ui.state.getState().recents).toEqual(['a']);
  });
});

describe('the places', () => {
  it('close what was open in the one that is left', () => {
    const ui = new UiStore(memory());
    ui.openPicker('gpt');
    expect(ui.state.getState()).toMatchObject({ place: 'chat', picker: { filter: 'gpt' } });
    ui.go('models');
    expect(ui.state.getState()).toMatchObject({ place: 'models', picker: null });
  });

  it('bring the focus to the composer whenever the chat is asked for', () => {
    const ui = new UiStore(memory());
    ui.go('settings');
    const before = ui.state.getState().composerFocus;
    ui.focusComposer();
    expect(ui.state.getState()).toMatchObject({ place: 'chat', composerFocus: before + 1 });
  });
});
