import { rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it, onTestFinished } from 'vitest';
import { readSettled, type SettledRead } from '../../src-main/shell/settled-read.ts';
import { watchFiles } from '../../src-main/shell/watch.ts';
import { scratchFolder } from './scratch.ts';

/** The promise is 300 ms; the rest is for a machine that is busy with other tests. */
const AT_MOST_MS = 1500;

const textOf = (number: number): string => JSON.stringify({ number, filling: 'x'.repeat(50_000) });

/** Writes as the CLI does: beside the file, the old file out of the way, the new one into its place. */
async function swap(path: string, text: string): Promise<void> {
  await writeFile(`${path}.tmp`, text);
  await rename(path, `${path}.orig`);
  await sleep(20);
  await rename(`${path}.tmp`, path);
  await rm(`${path}.orig`);
}

/** What a reader saw each time that it was told to look. */
async function viewer(path: string): Promise<{ seen: SettledRead[]; next(): Promise<void> }> {
  const seen: SettledRead[] = [];
  let wake = (): void => undefined;
  const look = async (): Promise<void> => {
    seen.push(await readSettled(path));
    wake();
  };
  const watch = watchFiles([path], () => void look());
  onTestFinished(() => watch.close());
  await watch.ready;
  return { seen, next: () => new Promise((resolve) => (wake = resolve)) };
}

const isWhole = (read: SettledRead | undefined): boolean => read?.state === 'present' && (JSON.parse(read.text) as { filling: string }).filling.length === 50_000;

it.each([
  ['an editor that writes in place', (path: string, text: string) => writeFile(path, text)],
  ['the CLI, which swaps files', swap],
])('sees the whole text soon after a change by %s', async (_who, write) => {
  const path = join(await scratchFolder(), 'settings.json');
  await writeFile(path, textOf(0));
  const { seen, next } = await viewer(path);
  const delays: number[] = [];
  for (let number = 1; number <= 8; number += 1) {
    const told = next();
    await write(path, textOf(number));
    const written = performance.now();
    await told;
    delays.push(performance.now() - written);
    expect(seen.at(-1)).toMatchObject({ state: 'present', text: textOf(number) });
  }
  expect(seen.every(isWhole)).toBe(true);
  expect(delays.toSorted((one, other) => one - other)[4]).toBeLessThan(AT_MOST_MS);
});

it('never sees the file empty, missing or half-written while the CLI swaps it again and again', async () => {
  const path = join(await scratchFolder(), 'settings.json');
  await writeFile(path, textOf(0));
  const { seen } = await viewer(path);
  const lookAfter = (delay: number): Promise<SettledRead> => sleep(delay).then(() => readSettled(path));
  for (let number = 1; number <= 25; number += 1) {
    const [, ...looks] = await Promise.all([swap(path, textOf(number)), ...[0, 2, 5, 10, 20, 25].map(lookAfter)]);
    expect(looks.every(isWhole)).toBe(true);
  }
  expect(seen.every(isWhole)).toBe(true);
});
