import { writeFileSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { makeHome, USER } from '../home.ts';
import { writerIn } from '../writing.ts';

/** An edit in the middle of which another program writes `theirs`, the given number of times. */
function interrupted(path: string, times: number): () => { path: string[]; value: string }[] {
  let left = times;
  return () => {
    if (left > 0) writeFileSync(path, `{\n  "theirs": ${left}\n}\n`);
    left -= 1;
    return [{ path: ['ours'], value: 'x' }];
  };
}

it('applies an edit anew to a file that changed in between, so that both changes are kept', async () => {
  const { write, root } = await makeHome();
  const path = await write(USER, '{}');
  expect(await writerIn(join(root, 'data')).editSettings(path, interrupted(path, 2))).toMatchObject({ ok: true });
  expect(await readFile(path, 'utf8')).toBe('{\n  "theirs": 1,\n  "ours": "x"\n}\n');
});

it('gives up, and leaves their text and no backup, when the file changes every time', async () => {
  const { write, root } = await makeHome();
  const path = await write(USER, '{}');
  const writer = writerIn(join(root, 'data'));
  expect(await writer.editSettings(path, interrupted(path, 9), { file: '~/settings.json' })).toMatchObject({
    ok: false,
    error: { code: 'settings/changed', message: expect.stringContaining('~/settings.json'), action: 'retry' },
  });
  expect(await readFile(path, 'utf8')).toBe('{\n  "theirs": 5\n}\n');
  expect(await readdir(dirname(path))).toEqual(['settings.json']);
  expect(await writer.history()).toEqual([]);
});
