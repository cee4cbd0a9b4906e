import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runHere } from '../../../scripts/shared/process.mjs';

const scripts = join(import.meta.dirname, '../../../scripts');

describe('a program that is run on this terminal', () => {
  test('answers with its exit code', async () => {
    expect(await runHere(process.execPath, ['-e', 'process.exit(7)'])).toBe(7);
  });

  test('that died of a signal answers as a shell would say it', async () => {
    expect(await runHere(process.execPath, ['-e', "process.kill(process.pid, 'SIGKILL')"])).toBe(137);
  });

  test.runIf(process.platform !== 'win32')('takes with it what it started, if it leads a group', async () => {
    const leaver = "const { spawn } = require('node:child_process'); spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: ['ignore', 'inherit', 'ignore'] }); setTimeout(() => process.exit(0), 200);";
    const url = JSON.stringify(join(scripts, 'shared/process.mjs'));
    const outer = spawn(process.execPath, ['--input-type=module', '-e', `import { runHere } from ${url}; await runHere(process.execPath, ['-e', ${JSON.stringify(leaver)}], { group: true });`], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    outer.stdout.resume();
    // The pipe ends only when the last process that holds it is gone.
    expect(await once(outer, 'close')).toEqual([0, null]);
  });
});

describe('a command that cannot do its work', () => {
  test('prints one paragraph without a stack and ends with 1', async () => {
    const command = spawn(process.execPath, [join(scripts, 'electron-runtime.mjs')], {
      env: { PATH: process.env['PATH'], ELECTRON_OVERRIDE_DIST_PATH: '/nowhere' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let printed = '';
    let answered = '';
    command.stderr.setEncoding('utf8').on('data', (text) => (printed += text));
    command.stdout.setEncoding('utf8').on('data', (text) => (answered += text));
    expect(await once(command, 'close')).toEqual([1, null]);
    expect(printed).toMatch(/^\nELECTRON_OVERRIDE_DIST_PATH names \/nowhere, but [^\n]+\n$/);
    expect(answered).toBe('');
  });
});
