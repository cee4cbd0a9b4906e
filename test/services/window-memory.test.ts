import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { recallBounds, rememberBounds } from '../../src-main/services/window-memory.ts';
import { scratchFolder } from '../shell/scratch.ts';

const BOUNDS = { x: 10, y: 20, width: 900, height: 600, maximized: false };
const MOVED = { ...BOUNDS, x: 300, maximized: true };

async function given(text?: string) {
  const folder = await scratchFolder();
  const path = join(folder, 'data', 'window.json');
  const told: string[] = [];
  rememberBounds(path, BOUNDS);
  if (text !== undefined) await writeFile(path, text);
  return { path, told, tell: (message: string) => void told.push(message), text: () => readFile(path, 'utf8'), names: () => readdir(join(folder, 'data')) };
}

describe('the place of a window', () => {
  it('is there after a restart, without a word', async () => {
    const { path, told, tell } = await given();
    expect(recallBounds(path, tell)).toEqual(BOUNDS);
    rememberBounds(path, MOVED);
    expect([recallBounds(path, tell), told]).toEqual([MOVED, []]);
  });

  it('is kept beside what a newer version has added', async () => {
    const { path, told, tell, text } = await given(JSON.stringify({ ...BOUNDS, display: { id: 7 }, zoom: 1.5 }));
    expect([recallBounds(path, tell), told]).toEqual([BOUNDS, []]);
    rememberBounds(path, MOVED);
    expect(JSON.parse(await text())).toEqual({ ...MOVED, display: { id: 7 }, zoom: 1.5 });
  });

  it('that a newer version keeps in another form is told of, and stays byte for byte', async () => {
    const newer = '{ "version": 2, "windows": [{ "at": [10, 20] }] }\n';
    const { path, told, tell, text, names } = await given(newer);
    expect(recallBounds(path, tell)).toBeUndefined();
    expect(told).toEqual([expect.stringContaining('window.json in the app’s data folder was written by a newer version of Switchyard. It is left as it is.')]);
    rememberBounds(path, MOVED);
    expect([await text(), await names()]).toEqual([newer, ['window.json']]);
  });

  it('of a newer version is used as far as it is understood, and stays byte for byte', async () => {
    const newer = JSON.stringify({ version: 2, ...BOUNDS, display: 7 });
    const { path, told, tell, text } = await given(newer);
    expect([recallBounds(path, tell), told]).toEqual([BOUNDS, []]);
    rememberBounds(path, MOVED);
    expect(await text()).toBe(newer);
  });

  it('is forgotten when its file is damaged, which is set aside and told of', async () => {
    const { path, told, tell, names } = await given('{"x":10,');
    expect(recallBounds(path, tell)).toBeUndefined();
    expect(told).toEqual([expect.stringContaining('set aside as window.json.damaged')]);
    rememberBounds(path, MOVED);
    expect([recallBounds(path, tell), (await names()).toSorted()]).toEqual([MOVED, ['window.json', 'window.json.damaged']]);
  });

  it('that cannot be kept holds nothing up', async () => {
    const { path } = await given();
    expect(() => rememberBounds(join(path, 'below-a-file.json'), MOVED)).not.toThrow();
  });
});
