import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { browserPath, offerBrowser } from '../../../scripts/system/browser.mjs';
import { put, temporaryFolder } from '../temporary.ts';

/** A machine whose programs are shell scripts in a folder. */
function machine(programs: Record<string, string>) {
  const bin = temporaryFolder();
  const calls = join(bin, 'calls');
  for (const [name, text] of Object.entries(programs)) put(bin, name, `#!/bin/sh\necho "${name} $@" >> ${calls}\n${text}\n`, 0o755);
  const lines: string[] = [];
  return {
    env: { PATH: bin },
    lines,
    log: (line: string) => lines.push(line),
    called: () => (existsSync(calls) ? readFileSync(calls, 'utf8') : ''),
    bin,
  };
}

describe.runIf(process.platform === 'linux')('the browser of the tests', () => {
  test('is found by any of its names, and nothing is installed then', () => {
    const { env, log, lines, called, bin } = machine({ 'google-chrome': 'exit 0', openssl: 'exit 0', 'apt-get': 'exit 0' });
    offerBrowser(log, env, 0);
    expect(browserPath(env)).toBe(join(bin, 'google-chrome'));
    expect([lines, called()]).toEqual([[], '']);
  });

  test('is installed where it is missing', () => {
    const { env, log, called } = machine({ 'apt-get': 'exit 0' });
    offerBrowser(log, env, 0);
    expect(called()).toMatch(/install -y --no-install-recommends chromium/);
  });

  test('brings what makes certificates where that alone is missing', () => {
    const { env, log, called } = machine({ chromium: 'exit 0', 'apt-get': 'exit 0' });
    offerBrowser(log, env, 0);
    expect(called()).toMatch(/install -y --no-install-recommends openssl$/m);
  });

  test.each([
    ['nobody may install', { 'apt-get': 'exit 0' }, 1000],
    ['there is no apt-get', {}, 0],
    ['apt-get fails', { 'apt-get': 'echo broken; exit 100' }, 0],
  ])('is asked for with the command to type when %s', (_what, programs, uid) => {
    const { env, log, lines } = machine(programs);
    offerBrowser(log, env, uid);
    expect(lines.join('\n')).toContain('apt-get install chromium');
  });
});
