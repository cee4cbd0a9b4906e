import { spawnSync } from 'node:child_process';
import { symlink } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isProfileHeld } from '../../src-main/shell/profile-lock.ts';
import { scratchFolder } from './scratch.ts';

const held = async (by: string | null): Promise<boolean> => {
  const folder = await scratchFolder();
  if (by !== null) await symlink(by, join(folder, 'SingletonLock'));
  return isProfileHeld(folder);
};

describe.skipIf(process.platform === 'win32')('a profile', () => {
  it('without a lock is held by nobody', async () => {
    expect(await held(null)).toBe(false);
  });

  it('is held by a program that runs, and not by one that has ended', async () => {
    const ended = spawnSync(process.execPath, ['-e', '']).pid;
    expect([await held(`${hostname()}-${process.pid}`), await held(`${hostname()}-${ended}`)]).toEqual([true, false]);
  });

  it('counts as held where that cannot be told: by another computer', async () => {
    expect(await held('elsewhere.example-1')).toBe(true);
  });
});
