import { readdir, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createQwenStore } from '../../../src-main/services/credentials/qwen-store.ts';
import { Secret } from '../../../src-main/core/secret.ts';
import { scratchFolder } from '../../shell/scratch.ts';

const TOKENS = { access: new Secret('a'), refresh: new Secret('r'), tokenType: 'Bearer', expiresAt: 1 };

it('takes away what a writer that was killed a day ago left of the sign-in', async () => {
  const folder = await scratchFolder();
  const left = join(folder, '.switchyard-oauth_creds.json-1-ab.tmp');
  await writeFile(left, '{"access_token": "old"}', { mode: 0o600 });
  await utimes(left, 1, 1);
  const store = createQwenStore(folder, folder);
  expect(await store.write(TOKENS, null)).toMatchObject({ ok: true });
  expect(await readdir(folder)).toEqual(['oauth_creds.json']);
});
