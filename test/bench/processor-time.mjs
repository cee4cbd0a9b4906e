import { readdirSync, readFileSync } from 'node:fs';
import { tree } from './process-tree.mjs';

/** For how long a process and all below it have been on a processor so far, in milliseconds. @param {number} pid @returns {number} */
export function processorTimeOf(pid) {
  return tree(pid).reduce((sum, process) => sum + ofProcess(process), 0);
}

/** @param {number} pid */
function ofProcess(pid) {
  try {
    const threads = readdirSync(`/proc/${pid}/task`).map((thread) => readFileSync(`/proc/${pid}/task/${thread}/schedstat`, 'utf8'));
    return threads.reduce((sum, line) => sum + Number(line.split(' ')[0]) / 1e6, 0);
  } catch {
    return 0; // it ended meanwhile
  }
}
