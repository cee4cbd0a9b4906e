import { existsSync, statSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

const stampLastsMs = 24 * 60 * 60 * 1000;

/**
 * The file that remembers a failed official download.
 * @param {string} root The cache folder.
 * @param {string} version The Electron version that was asked for.
 */
export const stampFile = (root, version) => join(root, `electron-${version}.unreachable`);

/**
 * Whether the official download failed within the last day.
 * @param {string} stamp
 * @param {number} now Milliseconds since the epoch.
 */
export const failedLately = (stamp, now) => existsSync(stamp) && now - statSync(stamp).mtimeMs < stampLastsMs;

/**
 * Remembers a failed attempt, with its reason for a curious reader.
 * @param {string} stamp
 * @param {string} reason
 */
export async function stampFailure(stamp, reason) {
  await mkdir(dirname(stamp), { recursive: true });
  await writeFile(stamp, `${reason}\n`);
}

/** @param {string} stamp */
export const clearStamp = (stamp) => rm(stamp, { force: true });
