import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, test } from 'vitest';
import { endLeftovers, markedEnvironment } from '../../../scripts/shared/leftovers.mjs';

const waiting = ['-e', "process.stdout.write('up'); setInterval(() => {}, 1000)"];

test.runIf(process.platform === 'linux')('ends what carries the mark, and nothing else', async () => {
  const mine = markedEnvironment(process.env);
  const other = markedEnvironment(process.env);
  const marked = spawn(process.execPath, waiting, { env: mine.env, detached: true });
  const unmarked = spawn(process.execPath, waiting, { env: other.env });
  await Promise.all([once(marked.stdout, 'data'), once(unmarked.stdout, 'data')]);
  const ended = once(marked, 'exit');

  expect(await endLeftovers(mine.mark)).toBe(1);
  expect(await ended).toEqual([null, 'SIGKILL']);
  expect(unmarked.exitCode).toBeNull();
  expect(unmarked.signalCode).toBeNull();

  const otherEnded = once(unmarked, 'exit');
  expect(await endLeftovers(other.mark)).toBe(1);
  await otherEnded;
  expect(await endLeftovers(mine.mark)).toBe(0);
});
