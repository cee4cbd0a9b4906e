import { writeFileSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { expect, it } from 'vitest';
import { editSettingsFile } from '../../src-main/services/edit-settings-file.ts';
import { makeHome, USER } from './home.ts';

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
  const { write } = await makeHome();
  const path = await write(USER, '{}');
  expect(await editSettingsFile(path, 'file', interrupted(path, 2))).toEqual({ ok: true, value: null });
  expect(await readFile(path, 'utf8')).toBe('{\n  "theirs": 1,\n  "ours": "x"\n}\n');
});

it('gives up, and leaves their text, when the file changes every time', async () => {
  const { write } = await makeHome();
  const path = await write(USER, '{}');
  expect(await editSettingsFile(path, '~/settings.json', interrupted(path, 3))).toMatchObject({ ok: false, error: { code: 'settings/changed', action: 'retry' } });
  expect(await readFile(path, 'utf8')).toBe('{\n  "theirs": 1\n}\n');
  expect(await readdir(dirname(path))).toEqual(['settings.json']);
});
