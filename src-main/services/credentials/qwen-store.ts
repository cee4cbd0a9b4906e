import { chmod, mkdir, rename, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { CREDENTIALS_FILE, credentialsText, readCredentials } from '../../core/oauth/credentials-file.ts';
import { LOCK_FILE } from '../../core/oauth/lock-rules.ts';
import { AppFailure, type AppError } from '../../core/result.ts';
import { say, type Sentence } from '../../core/say.ts';
import { displayPath } from '../../core/settings/display-path.ts';
import { withCredentialsLock } from '../../shell/credentials-lock.ts';
import { hashOf, readText } from '../../shell/files.ts';
import { removeFile } from '../../shell/remove-file.ts';
import { replaceFile, type Replaced } from '../../shell/replace-file.ts';
import { sweepLeftovers } from '../../shell/sweep.ts';
import { storageFailure } from '../storage-failure.ts';
import { incomplete, malformed, unreadable } from './qwen-file-words.ts';
import type { Keeping, Kept, TokenStore } from './token-store.ts';

/** No sign-in is longer. */
const LIMIT = 1024 * 1024;

/** `oauth_creds.json` in the user's own folder, which the CLI reads and writes, too. `home` shortens paths for people. */
export function createQwenStore(folder: string, home: string): TokenStore {
  const path = join(folder, CREDENTIALS_FILE);
  const file = displayPath(path, home);

  const setAside = (version: string): Promise<void> => rename(path, `${path}.damaged-${version.slice(0, 8)}`);

  const write = async (text: string, version: string | null): Promise<Replaced> => {
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    const before = await look(path, file);
    if (before.version !== version) return { ok: false, reason: 'changed', code: '' };
    if (before.state === 'damaged') await setAside(before.version);
    if (before.state === 'present') await chmod(path, 0o600).catch(() => undefined); // older CLIs leave it open to all
    const expected = before.state === 'present' ? { hash: before.version } : null;
    return replaceFile(path, text, { expected, mode: 0o600 });
  };

  return {
    place: () => file,
    read: () => look(path, file),
    async write(tokens, version): Promise<Keeping> {
      try {
        const text = credentialsText(tokens);
        const written = await write(text, version);
        if (!written.ok) return { ok: false, changed: written.reason === 'changed', error: failureOf(written, say`The sign-in`) };
        await sweepLeftovers(folder);
        return { ok: true, version: hashOf(text) };
      } catch (error) {
        return { ok: false, changed: false, error: storageFailure(error, say`The sign-in`) };
      }
    },
    async remove() {
      const kept = await look(path, file);
      const removed = kept.state === 'present' ? await removeFile(path, kept.version) : undefined;
      if (kept.state === 'damaged') await setAside(kept.version);
      if (removed && !removed.ok) throw new AppFailure(failureOf(removed, say`That you signed out`));
    },
    locked: (turn) => withCredentialsLock(join(folder, LOCK_FILE), turn),
  };
}

const failureOf = ({ code }: Extract<Replaced, { ok: false }>, what: Sentence): AppError => storageFailure(Object.assign(new Error('write refused'), { code }), what);

/** Older CLIs write the file in place: what is half there is looked at again for this long. */
const WRITING_MS = 300;
const PAUSE_MS = 20;

async function look(path: string, file: string): Promise<Kept> {
  const begun = performance.now();
  for (;;) {
    const kept = await lookOnce(path, file);
    if (kept.state !== 'damaged' || performance.now() - begun > WRITING_MS || !(await isBeingWritten(path))) return kept;
    await sleep(PAUSE_MS);
  }
}

async function isBeingWritten(path: string): Promise<boolean> {
  const status = await stat(path).catch(() => undefined);
  return status !== undefined && status.isFile() && Math.abs(Date.now() - status.mtimeMs) < WRITING_MS * 2;
}

async function lookOnce(path: string, file: string): Promise<Kept> {
  const read = await readText(path, LIMIT);
  if (read.state === 'missing') return { state: 'missing', version: null };
  if (read.state === 'unreadable') return { state: 'damaged', error: unreadable(file), version: read.reason };
  const found = readCredentials(read.text);
  const version = read.hash;
  if (found.state === 'malformed') return { state: 'damaged', error: malformed(file), version };
  if (found.state === 'incomplete') return { state: 'damaged', error: incomplete(file, found.lacks), version };
  const status = await stat(path).catch(() => undefined);
  const exposed = process.platform !== 'win32' && (read.mode & 0o077) !== 0;
  return { state: 'present', version, tokens: { ...found.tokens, ...(status && { issuedAt: status.mtimeMs }) }, ...(exposed && { exposed }) };
}
