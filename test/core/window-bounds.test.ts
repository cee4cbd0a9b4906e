import { describe, expect, it } from 'vitest';
import { parseBounds, visibleBounds } from '../../src-main/core/window-bounds.ts';

const screen = { x: 0, y: 0, width: 1920, height: 1080 };
const bounds = { x: 100, y: 100, width: 900, height: 700, maximized: false };

describe('remembered window bounds', () => {
  it('are used as they were when a screen still shows them', () => {
    expect(visibleBounds(bounds, [screen])).toEqual({ x: 100, y: 100, width: 900, height: 700 });
  });

  it('shrink to the screen that they are on', () => {
    expect(visibleBounds({ ...bounds, width: 4000, height: 3000 }, [screen])).toMatchObject({ width: 1920, height: 1080 });
  });

  it.each([
    ['a screen that was unplugged', { ...bounds, x: 2500 }],
    ['above the top edge', { ...bounds, y: -50 }],
    ['below the bottom edge', { ...bounds, y: 1075 }],
    ['a sliver at the left', { ...bounds, x: -850 }],
  ])('are forgotten when they lie on %s', (_where, lost) => {
    expect(visibleBounds(lost, [screen])).toBeUndefined();
  });

  it.each(['', '{', 'null', '[]', '{"x":1}', '{"x":1,"y":2,"width":0,"height":5}', '{"x":"a","y":2,"width":9,"height":9}'])(
    'are forgotten when their file says %j',
    (text) => {
      expect(parseBounds(text)).toBeUndefined();
    },
  );

  it('read back what was saved', () => {
    expect(parseBounds(JSON.stringify(bounds))).toEqual(bounds);
  });
});
