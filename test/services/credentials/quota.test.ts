import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createQuota, type Quota } from '../../../src-main/services/credentials/quota.ts';
import { scratchFolder } from '../../shell/scratch.ts';

const NOON = Date.parse('2026-05-04T12:00:00Z');

/** Several programs that count in one file. */
async function programs(count: number): Promise<{ quotas: Quota[]; clock: { now: number } }> {
  const path = join(await scratchFolder(), 'qwen-quota.json');
  const clock = { now: NOON };
  return { clock, quotas: Array.from({ length: count }, () => createQuota(path, { now: () => clock.now, changed: () => undefined })) };
}

describe('the count of requests', () => {
  it('is one for all programs, and lets no more go at once than the limit', async () => {
    const { quotas, clock } = await programs(3);
    const turns = await Promise.all(quotas.flatMap((quota) => Array.from({ length: 22 }, () => quota.turn())));
    expect(turns.filter((until) => until === undefined)).toHaveLength(60);
    expect(new Set(turns.filter((until) => until !== undefined))).toEqual(new Set([NOON + 60_000]));
    clock.now += 60_000;
    expect(await quotas[0]?.turn()).toBeUndefined();
  });

  it('is there again after a start', async () => {
    const { quotas } = await programs(2);
    const [before, after] = quotas;
    await before?.turn();
    await before?.count();
    expect(after?.view().day.used).toBe(0);
    await after?.ready();
    expect(after?.view()).toMatchObject({ minute: { used: 2 }, day: { used: 2 } });
  });

  it('goes on in memory where nothing can be written', async () => {
    const file = join(await scratchFolder(), 'a file');
    await writeFile(file, '');
    const quota = createQuota(join(file, 'qwen-quota.json'), { now: () => NOON, changed: () => undefined });
    expect(await quota.turn()).toBeUndefined();
    expect(quota.view().day.used).toBe(1);
  });

  it('goes on in memory from what a newer version has counted, whose file stays byte for byte', async () => {
    const path = join(await scratchFolder(), 'qwen-quota.json');
    const program = (): Quota => createQuota(path, { now: () => NOON, changed: () => undefined });
    await program().count();
    const newer = JSON.stringify({ version: 2, ...(JSON.parse(await readFile(path, 'utf8')) as object), plans: ['free'] });
    await writeFile(path, newer);
    const quota = program();
    await quota.ready();
    await quota.count();
    expect(quota.view().day.used).toBe(2);
    expect(await readFile(path, 'utf8')).toBe(newer);
  });
});
