import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { parseListing } from '../../src-main/core/environment/login-shell-output.ts';
import { loginShellOf, runLoginShell } from '../../src-main/shell/login-shell.ts';
import { scratchFolder } from './scratch.ts';

const PATH = '/usr/local/bin:/usr/bin:/bin';
const STARTUP = { bash: '.bash_profile', zsh: '.zshrc', sh: '.profile', fish: '.config/fish/config.fish' } as const;
const pathOf = (name: string): string => ['/bin', '/usr/bin', '/usr/local/bin', '/opt/homebrew/bin'].map((folder) => join(folder, name)).find(existsSync) ?? '';

/** Asks a shell whose start-up file, in a home of its own, holds `text`. */
async function ask(name: keyof typeof STARTUP, text: string, more: { timeoutMs?: number; limit?: number } = {}) {
  const home = await scratchFolder();
  const file = join(home, STARTUP[name]);
  await mkdir(join(file, '..'), { recursive: true });
  await writeFile(file, text);
  const run = await runLoginShell({ shell: pathOf(name), environment: { HOME: home, PATH, TERM: 'dumb' }, home, timeoutMs: 20_000, limit: 100_000, ...more });
  return { run, home, variables: run.ok ? parseListing(run.listing) : new Map<string, string>() };
}

const NOISE = 'echo "Welcome to this machine"; echo KEY=noise; printf "no line end";';

describe.each(Object.keys(STARTUP) as (keyof typeof STARTUP)[])('%s', (name) => {
  const isThere = pathOf(name) !== '';
  if (!isThere) process.stderr.write(`Not tested: there is no ${name} on this machine.\n`);

  it.skipIf(!isThere)('lists what its start-up file exports, past what that prints', async () => {
    const value = `it's "one"`;
    const line = name === 'fish' ? `set -gx KEY_ONE ${JSON.stringify(value)}` : `export KEY_ONE=${JSON.stringify(value)}`;
    const { variables } = await ask(name, `${NOISE}\n${line}\n`);
    expect(variables.get('KEY_ONE')).toBe(value);
    expect(variables.get('KEY')).toBeUndefined();
  });

  it.skipIf(!isThere)('that ends in its start-up file gives nothing', async () => {
    expect((await ask(name, `${NOISE}\n${name === 'fish' ? 'exec false' : 'exit 1'}\n`)).run).toEqual({ ok: false, reason: 'ended' });
  });
});

describe('a login shell', () => {
  it('that hangs is ended in time, with what it started', async () => {
    const { run, home } = await ask('sh', 'sleep 600 & echo $! > "$HOME/pid"\nwait\n', { timeoutMs: 1000 });
    expect(run).toEqual({ ok: false, reason: 'timeout' });
    const pid = Number(await readFile(join(home, 'pid'), 'utf8'));
    await expect.poll(() => isAlive(pid)).toBe(false);
  });

  it('that waits for input gets none', async () => {
    const { variables } = await ask('sh', 'read answer\nexport KEY_ONE=after\n');
    expect(variables.get('KEY_ONE')).toBe('after');
  });

  it('that prints without end is ended', async () => {
    expect((await ask('sh', 'while :; do echo yes yes yes yes; done\n')).run).toEqual({ ok: false, reason: 'too-much' });
  });

  it('that is not there is no failure of ours', async () => {
    const home = await scratchFolder();
    const run = await runLoginShell({ shell: join(home, 'none'), environment: {}, home, timeoutMs: 1000, limit: 1000 });
    expect(run).toEqual({ ok: false, reason: 'not-started' });
    await sleep(10);
  });

  it('is the one that SHELL names, or the system', () => {
    expect(loginShellOf({ SHELL: '/bin/zsh' })).toBe('/bin/zsh');
    expect(loginShellOf({})).toMatch(/^\/|^$/);
  });
});

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return !zombie(pid);
  } catch {
    return false;
  }
}

/** In a container nobody may collect an orphan that ended. */
function zombie(pid: number): boolean {
  return !existsSync(`/proc/${pid}/exe`) && existsSync(`/proc/${pid}`);
}
