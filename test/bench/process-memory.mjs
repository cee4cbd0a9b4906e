import { readFileSync } from 'node:fs';
import { tree } from './process-tree.mjs';

/** The sum of the proportional set sizes of a process and all below it, in megabytes. @param {number} pid @returns {number} */
export function memoryOf(pid) {
  const kilobytes = tree(pid).map((process) => {
    try {
      return Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${process}/smaps_rollup`, 'utf8'))?.[1] ?? 0);
    } catch {
      return 0;
    }
  });
  return kilobytes.reduce((sum, value) => sum + value, 0) / 1024;
}
