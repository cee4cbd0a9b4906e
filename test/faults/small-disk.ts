import { execFileSync } from 'node:child_process';
import { open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { onTestFinished, type TestContext } from 'vitest';
import { errorCode } from '../../src-main/shell/error-code.ts';
import { isRoot, scratchFolder } from '../shell/scratch.ts';

/** A real file system of 64 KB; the test is skipped, and says why, where none can be mounted. */
export async function smallDisk({ skip }: TestContext): Promise<string> {
  if (!isRoot || process.platform !== 'linux') skip('a small disk can be mounted only by root on Linux');
  const folder = await scratchFolder();
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', folder], { stdio: 'pipe' });
  } catch {
    skip('this system does not let root mount a small disk');
  }
  onTestFinished(() => void execFileSync('umount', [folder]));
  return folder;
}

/** Takes all the space that is left; the function given back frees it. */
export async function fill(disk: string): Promise<() => Promise<void>> {
  const path = join(disk, 'filling');
  const file = await open(path, 'w');
  try {
    for (;;) await file.write(Buffer.alloc(4096));
  } catch (error) {
    if (errorCode(error) !== 'ENOSPC') throw error;
  } finally {
    await file.close();
  }
  return () => rm(path);
}
