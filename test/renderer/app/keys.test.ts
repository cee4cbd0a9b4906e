import { describe, expect, it } from 'vitest';
import { keyAction, type Key } from '../../../src-renderer/app/keys.ts';

const press = (key: string, more: Partial<Key> = {}): Key => ({ key, ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, isComposing: false, ...more });
const ctrl = { ctrlKey: true };

describe('the keys of the window', () => {
  it.each([
    ['n', ctrl, { do: 'new-conversation' }],
    ['N', ctrl, { do: 'new-conversation' }],
    ['M', { ...ctrl, shiftKey: true }, { do: 'model-picker' }],
    ['N', { ...ctrl, shiftKey: true }, { do: 'new-window' }],
    [',', ctrl, { do: 'go', place: 'settings' }],
    ['1', ctrl, { do: 'go', place: 'chat' }],
    ['2', ctrl, { do: 'go', place: 'models' }],
    ['3', ctrl, { do: 'go', place: 'settings' }],
    ['Escape', {}, { do: 'escape' }],
    ['F6', {}, { do: 'region', step: 1 }],
    ['F6', { shiftKey: true }, { do: 'region', step: -1 }],
  ])('%s with %j means %j', (key, more, action) => {
    expect(keyAction(press(key, more), 'linux')).toEqual(action);
  });

  it('take the command key on a Mac, and only there', () => {
    expect(keyAction(press('n', { metaKey: true }), 'darwin')).toEqual({ do: 'new-conversation' });
    expect(keyAction(press('n', ctrl), 'darwin')).toBeUndefined();
    expect(keyAction(press('n', { metaKey: true }), 'win32')).toBeUndefined();
  });

  it.each([
    ['n', {}],
    ['m', ctrl],
    ['n', { ...ctrl, altKey: true }],
    ['Escape', { isComposing: true }],
    ['z', ctrl],
  ])('leave %s with %j alone', (key, more) => {
    expect(keyAction(press(key, more), 'linux')).toBeUndefined();
  });
});
