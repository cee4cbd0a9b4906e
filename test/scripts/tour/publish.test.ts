import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { publish } from '../../../scripts/tour/publish.mjs';
import { temporaryFolder } from '../temporary.ts';

describe('the pictures of a tour', () => {
  it('take the place of those that the documents show, and no other; what was not taken is told', async () => {
    const folder = temporaryFolder();
    const [taken, shown] = [join(folder, 'tour'), join(folder, 'images')];
    await mkdir(join(shown, 'models'), { recursive: true });
    await mkdir(taken);
    await Promise.all([
      writeFile(join(taken, '7-models-form-light.png'), 'new form'),
      writeFile(join(taken, '12-chat-light.png'), 'new chat'),
      writeFile(join(taken, '13-ready-light.png'), 'not shown'),
      ...['models/form-light.png', 'chat-light.png', 'old-light.png'].map((name) => writeFile(join(shown, name), 'old')),
    ]);
    expect(publish(taken, shown)).toEqual(['old-light.png']);
    expect(await readFile(join(shown, 'models/form-light.png'), 'utf8')).toBe('new form');
    expect(await readFile(join(shown, 'chat-light.png'), 'utf8')).toBe('new chat');
    expect(await readFile(join(shown, 'old-light.png'), 'utf8')).toBe('old');
  });
});
