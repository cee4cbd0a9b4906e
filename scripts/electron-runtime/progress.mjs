import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Shows how far a download is: a line that redraws itself on a terminal, a line every quarter elsewhere.
 * @param {number} total Bytes.
 * @param {{ isTTY?: boolean, write(text: string): unknown }} out
 */
export function progressMeter(total, out) {
  let quarter = 0;
  let complete = false;
  /** @param {number} bytes Bytes so far. */
  return (bytes) => {
    if (complete) return;
    const percent = Math.min(100, Math.floor((bytes / total) * 100));
    const text = `  ${String(percent).padStart(3)} % of ${Math.round(total / 1e6)} MB`;
    if (out.isTTY) out.write(`\r${text}${percent === 100 ? '\n' : ''}`);
    else if (Math.floor(percent / 25) > quarter) out.write(`${text}\n`);
    quarter = Math.floor(percent / 25);
    complete = percent === 100;
  };
}

/**
 * Reports the size of a growing folder until it is told to stop.
 * @param {string} folder
 * @param {(bytes: number) => void} report
 * @returns {() => void}
 */
export function watchSize(folder, report) {
  const timer = setInterval(() => {
    sizeOf(folder).then(report, () => undefined);
  }, 250);
  return () => clearInterval(timer);
}

/** @param {string} folder */
async function sizeOf(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const sizes = await Promise.all(files.map(async (file) => (await stat(join(file.parentPath, file.name))).size));
  return sizes.reduce((sum, size) => sum + size, 0);
}
