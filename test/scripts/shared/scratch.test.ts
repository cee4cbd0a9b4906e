import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { withScratch } from '../../../scripts/shared/scratch.mjs';

/** A program that runs until it is ended. */
const waiting = (env: NodeJS.ProcessEnv, ...args: string[]) =>
  spawn(process.execPath, ['-e', "process.stdout.write('up'); setInterval(() => {}, 1000)", '--', ...args], { env, detached: true });

describe('a scratch folder', () => {
  test('is gone after the task, with everything in it', async () => {
    const folder = await withScratch('test', ({ folder: given }) => {
      writeFileSync(join(given, 'file'), '');
      return Promise.resolve(given);
    });
    expect(folder).toContain('switchyard-test-');
    expect(existsSync(folder)).toBe(false);
  });

  test('is gone after a task that failed', async () => {
    let folder = '';
    const failing = withScratch('test', (scratch) => {
      folder = scratch.folder;
      return Promise.reject(new Error('no'));
    });
    await expect(failing).rejects.toThrow('no');
    expect(existsSync(folder)).toBe(false);
  });

  test('is where programs put their temporary files', async () => {
    const same = await withScratch('test', ({ folder, env }) => Promise.resolve(env['TMPDIR'] === folder));
    expect(same).toBe(true);
  });
});

describe.runIf(process.platform === 'linux')('the processes of a task', () => {
  test('are ended by their environment or by their command line, and others are not', async () => {
    let count = 0;
    const bystander = waiting(process.env);
    const mine = await withScratch(
      'test',
      async ({ folder, env }) => {
        const children = [waiting(env), waiting(process.env, `--user-data-dir=${folder}/profile`)];
        await Promise.all([...children, bystander].map((child) => once(child.stdout, 'data')));
        return children.map((child) => once(child, 'exit'));
      },
      (ended) => (count = ended),
    );
    expect(await Promise.all(mine)).toEqual([
      [null, 'SIGKILL'],
      [null, 'SIGKILL'],
    ]);
    expect(count).toBe(2);
    expect([bystander.exitCode, bystander.signalCode]).toEqual([null, null]);
    bystander.kill();
    await once(bystander, 'exit');
  });
});
