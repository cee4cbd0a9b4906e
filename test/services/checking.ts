import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { CheckView } from '../../src-main/core/check/check-view.ts';
import { createWatchedSend } from '../../src-main/llm/watched-send.ts';
import { openWire } from '../../src-main/llm/wire.ts';
import { createChecks, type CheckedPlace, type Checks } from '../../src-main/services/check.ts';

/** Checks with real requests, and what they showed, by check. */
export interface Checking {
  checks: Checks;
  shown: { windowId: number; checkId: string; view: CheckView }[];
  /** Checks to the end; every view that was shown. */
  run(checked: CheckedPlace): Promise<CheckView[]>;
  /** Settles when the views of a check satisfy a condition. */
  until(checkId: string, isSo: (view: CheckView) => boolean): Promise<CheckView>;
}

export function checking(): Checking {
  const shown: Checking['shown'] = [];
  const wakers = new Set<() => void>();
  let ids = 0;
  const checks = createChecks({
    send: createWatchedSend(openWire({ version: '0', platform: 'test', arch: 'test', home: join('/', 'nobody') })),
    now: Date.now,
    newId: () => `check-${(ids += 1)}`,
    emit(windowId, checkId, view) {
      shown.push({ windowId, checkId, view });
      for (const wake of wakers) wake();
    },
  });
  onTestFinished(() => checks.forget(1));
  const until: Checking['until'] = (checkId, isSo) =>
    new Promise((resolve) => {
      const look = (): void => {
        const found = shown.find((one) => one.checkId === checkId && isSo(one.view));
        if (!found) return;
        wakers.delete(look);
        resolve(found.view);
      };
      wakers.add(look);
      look();
    });
  return {
    checks,
    shown,
    until,
    async run(checked) {
      const checkId = checks.start(1, checked);
      await until(checkId, ({ finished }) => finished);
      return shown.filter((one) => one.checkId === checkId).map(({ view }) => view);
    },
  };
}

/** "reach passed, key failed, model waiting, first-token waiting". */
export const told = ({ stages }: CheckView): string => stages.map(({ stage, state }) => `${stage} ${state}`).join(', ');
