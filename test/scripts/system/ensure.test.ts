import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ensureSystem } from '../../../scripts/system/ensure.mjs';
import type { Missing } from '../../../scripts/system/probe.mjs';
import { put, temporaryFolder } from '../temporary.ts';

const lacking: Missing = { libraries: ['libnss3.so', 'libgtk-3.so.0'], programs: ['Xvfb', 'xauth'], fonts: false };
const nothing: Missing = { libraries: [], programs: [], fonts: false };

interface Machine {
  /** What is missing at each look. */
  looks: Missing[];
  uid: number;
  /** Shell text of apt-get, or none. */
  aptGet?: string;
  /** Packages that apt-cache knows. */
  known?: string;
}

/** Checks a made-up machine whose programs are shell scripts in a folder. */
async function check({ looks, uid, aptGet, known = 'libgtk-3-0' }: Machine) {
  const bin = temporaryFolder();
  const calls = join(bin, 'calls');
  if (aptGet !== undefined) {
    put(bin, 'apt-get', `#!/bin/sh\necho "$DEBIAN_FRONTEND: $@" >> ${calls}\n${aptGet}\n`, 0o755);
    put(bin, 'apt-cache', `#!/bin/sh\nfor last; do :; done\ncase " ${known} " in *" $last "*) exit 0;; esac\nexit 100\n`, 0o755);
  }
  const lines: string[] = [];
  const left = [...looks];
  const done = ensureSystem({
    executable: '/made/up/electron',
    inMemoryDisplay: true,
    log: (line) => lines.push(line),
    env: { PATH: bin },
    uid,
    checkSandbox: () => undefined,
    look: () => Promise.resolve(left.shift() ?? nothing),
  });
  const error = await done.then(
    () => undefined,
    (reason: unknown) => (reason instanceof Error ? reason.message : String(reason)),
  );
  return { error, lines, calls: existsSync(calls) ? readFileSync(calls, 'utf8').trim().split('\n') : [] };
}

describe.runIf(process.platform === 'linux')('a machine that lacks something', () => {
  test('tells a person who is not root the exact command, and installs nothing', async () => {
    const { error, calls } = await check({ looks: [lacking], uid: 1000, aptGet: 'exit 0' });
    expect(error).toBe(
      'Electron cannot run yet, because this machine lacks 2 system libraries (libnss3.so, libgtk-3.so.0) and the programs for a display in memory (Xvfb, xauth). ' +
        'Run this command and try again:\n\n' +
        '  sudo apt-get update && sudo apt-get install -y --no-install-recommends libgtk-3-0 libnss3 libasound2 libgbm1 xvfb xauth',
    );
    expect(calls).toEqual([]);
  });

  test('names the packages as its release does', async () => {
    const { error } = await check({ looks: [lacking], uid: 1000, aptGet: 'exit 0', known: 'libgtk-3-0t64 libasound2t64' });
    expect(error).toContain('libgtk-3-0t64 libnss3 libasound2t64 libgbm1 xvfb xauth');
  });

  test('without apt-get is told what to look for', async () => {
    const { error } = await check({ looks: [lacking], uid: 0 });
    expect(error).toMatch(/package manager \(GTK 3, NSS, ALSA, GBM, Xvfb, xauth, any font\)/);
  });

  test('gets it installed for root, without questions and only what is needed', async () => {
    const { error, lines, calls } = await check({ looks: [{ ...nothing, fonts: true }, nothing], uid: 0, aptGet: 'exit 0' });
    expect(error).toBeUndefined();
    expect(lines[0]).toMatch(/^This machine lacks a font\. Installing it with apt-get/);
    expect(calls).toEqual([
      expect.stringMatching(/^noninteractive: .*update$/),
      expect.stringMatching(/^noninteractive: .*install -y --no-install-recommends fonts-dejavu-core$/),
    ]);
  });

  test('goes on although the lists could not be refreshed', async () => {
    const { error } = await check({ looks: [lacking, nothing], uid: 0, aptGet: 'case "$*" in *update*) exit 100;; esac' });
    expect(error).toBeUndefined();
  });

  test("repeats apt's words if the installation fails", async () => {
    const { error } = await check({ looks: [lacking], uid: 0, aptGet: 'echo "E: Unable to locate package xvfb" >&2; exit 100' });
    expect(error).toMatch(/apt-get stopped with code 100\. .*libnss3.*E: Unable to locate package xvfb$/s);
  });

  test('is looked at again after the installation', async () => {
    const { error } = await check({ looks: [lacking, { ...nothing, libraries: ['libnew.so'] }], uid: 0, aptGet: 'exit 0' });
    expect(error).toMatch(/still lacks a system library \(libnew\.so\)/);
  });
});

test('a machine that lacks nothing is left alone', async () => {
  expect(await check({ looks: [nothing], uid: 0, aptGet: 'exit 0' })).toEqual({ error: undefined, lines: [], calls: [] });
});
