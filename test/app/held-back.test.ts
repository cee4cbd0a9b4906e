import { expect, test } from 'vitest';
import { heldBack } from '../../src-main/app/held-back.ts';

test('what is held back is not begun by those who can wait, and runs once for all who cannot', async () => {
  const heard: string[] = [];
  let runs = 0;
  const held = heldBack(() => Promise.resolve(++runs));
  void held.later().then((run) => heard.push(`waited: ${run}`));
  await new Promise((resolve) => setTimeout(resolve, 5));
  expect(runs).toBe(0);

  expect(await held.now().then((run) => heard.push(`asked: ${run}`))).toBe(2);
  await held.now();
  expect(runs).toBe(1);
  expect(heard).toEqual(['waited: 1', 'asked: 1']);
});

test('a failure reaches everybody who asked', async () => {
  const held = heldBack(() => Promise.reject(new Error('no modules')));
  const waiting = held.later();
  await expect(held.now()).rejects.toThrow('no modules');
  await expect(waiting).rejects.toThrow('no modules');
});
