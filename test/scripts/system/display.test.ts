import { expect, test } from 'vitest';
import { displayArguments, hasDisplay, onMemoryDisplay } from '../../../scripts/system/display.mjs';

test('a window can be shown with X11 or Wayland, and always on a Mac and on Windows', () => {
  expect(hasDisplay({ DISPLAY: ':0' }, 'linux')).toBe(true);
  expect(hasDisplay({ WAYLAND_DISPLAY: 'wayland-0' }, 'linux')).toBe(true);
  expect(hasDisplay({ DISPLAY: '' }, 'linux')).toBe(false);
  expect(hasDisplay({}, 'linux')).toBe(false);
  expect(hasDisplay({}, 'darwin')).toBe(true);
  expect(hasDisplay({}, 'win32')).toBe(true);
});

test('Wayland is asked for only where there is nothing else', () => {
  expect(displayArguments({ WAYLAND_DISPLAY: 'wayland-0' })).toEqual(['--ozone-platform=wayland']);
  expect(displayArguments({ WAYLAND_DISPLAY: 'wayland-0', DISPLAY: ':0' })).toEqual([]);
});

test('a display in memory runs the program with its arguments untouched', () => {
  const [program, args] = onMemoryDisplay('node', ['a b', '--flag']);
  expect(program).toBe('xvfb-run');
  expect(args.slice(-4)).toEqual(['--', 'node', 'a b', '--flag']);
});
