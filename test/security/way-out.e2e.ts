import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect } from '@playwright/test';
import { test } from '../e2e/app.ts';
import { figure } from './figure.ts';
import { startListener } from './listener.ts';
import { HELPERS, WAYS_OUT } from './ways-out.ts';

const NAME = 'leak.invalid';

interface NetLog {
  constants: { logEventTypes: Record<string, number> };
  events: { type: number; params?: unknown }[];
}

/** Names that Chromium looked up, by its own log; read when the app is gone. */
async function lookedUp(file: string): Promise<string[]> {
  const { constants, events } = JSON.parse(await readFile(file, 'utf8')) as NetLog;
  const resolver = new Set(Object.entries(constants.logEventTypes).flatMap(([name, id]) => (name.startsWith('HOST_RESOLVER') ? [id] : [])));
  expect(resolver.size).toBeGreaterThan(0);
  return events.filter(({ type }) => resolver.has(type)).map(({ params }) => JSON.stringify(params ?? '')).filter((params) => params.includes(NAME));
}

test('[1] no request leaves the page, whatever it tries', async ({ home, launch }, info) => {
  const listener = await startListener();
  const log = join(dirname(home.path), 'net-log.json');
  try {
    const { electron, page, close } = await launch({ switches: [`--log-net-log=${log}`, '--net-log-capture-mode=Everything'] });
    const to = { http: `http://${listener.tcp}`, tcp: listener.tcp, udp: listener.udp, name: NAME };
    for (const [way, run] of Object.entries(WAYS_OUT)) {
      const script = `(async () => { ${HELPERS} await (${run.toString()})(${JSON.stringify(to)}) })()`;
      await Promise.race([page.evaluate(script).catch(() => undefined), sleep(2000)]);
      await sleep(20);
      expect.soft(listener.heard.splice(0), way).toEqual([]);
    }
    // What is sent late (a connection that was prepared, the second packet of a protocol) has its time, too.
    await sleep(3000);
    expect.soft(listener.heard).toEqual([]);
    expect(await page.evaluate(() => location.href)).toMatch(/^app:\/\/ui\//);
    expect(await electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
    await close();
    expect(await lookedUp(log)).toEqual([]);
    figure(info, 'ways out of the page', Object.keys(WAYS_OUT).length, listener.heard.length);
  } finally {
    await listener.close();
  }
});
