import { describe, expect, it } from 'vitest';
import { isOurs } from '../../src-main/ipc/sender.ts';

const ours = { origin: 'app://ui', detached: false, processId: 5, routingId: 4 };
const windows = new Set([1]);
const call = (senderFrame: typeof ours | null, mainFrame: { processId: number; routingId: number } = ours, id = 1) => ({ senderFrame, sender: { id, mainFrame } });

describe('the sender of a call', () => {
  it('is accepted when it is the main frame of one of our windows at app://ui', () => {
    expect(isOurs(call(ours), windows)).toBe(true);
  });

  it('is accepted when Electron has another object for the same frame, as after a crash of the page', () => {
    const again = { ...ours, detached: true };
    expect(isOurs(call(again, { ...again }), windows)).toBe(true);
  });

  it.each([
    ['a frame that is gone', call(null)],
    ['a frame that another one has replaced', call({ ...ours, detached: true }, { ...ours, routingId: 9 })],
    ['a frame inside our page', call(ours, { ...ours, routingId: 9 })],
    ['a frame of another process', call(ours, { ...ours, processId: 9 })],
    ['another origin', call({ ...ours, origin: 'https://ui' })],
    ['a look-alike host', call({ ...ours, origin: 'app://ui.evil' })],
    ['an opaque origin', call({ ...ours, origin: 'null' })],
    ['an empty origin', call({ ...ours, origin: '' })],
    ['a window that we did not open', call(ours, ours, 2)],
  ])('is refused when it is %s', (_what, caller) => {
    expect(isOurs(caller, windows)).toBe(false);
  });
});
