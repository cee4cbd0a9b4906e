import { readdir } from 'node:fs/promises';
import type { CDPSession, ElectronApplication, Page } from '@playwright/test';

/** What the app holds at one moment, after its rubbish was collected. */
export interface Reading {
  /** Heap of the main process and of the page, in MB. */
  mainHeap: number;
  pageHeap: number;
  /** Open files, sockets and pipes of the main process; 0 where the system does not tell. */
  handles: number;
  /** Timers and other things that wait in the main process. */
  waiting: number;
  /** Listeners and nodes of the page. */
  listeners: number;
  nodes: number;
}

/** Reads what the app holds. */
export interface Gauge {
  read(): Promise<Reading>;
  /** Warnings of the main process, such as those of too many listeners. */
  warnings(): Promise<string[]>;
}

interface Inspected {
  seen: string[];
}

/** Attaches to both processes. */
export async function openGauge(electron: ElectronApplication, page: Page): Promise<Gauge> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  await electron.evaluate(() => {
    const here = globalThis as unknown as Inspected;
    here.seen = [];
    process.on('warning', ({ message }) => void here.seen.push(message));
  });
  return {
    async read() {
      return { ...(await readMain(electron)), ...(await readPage(session)), handles: await handlesOf(electron.process().pid ?? 0) };
    },
    warnings: () => electron.evaluate(() => (globalThis as unknown as Inspected).seen),
  };
}

function readMain(electron: ElectronApplication): Promise<Pick<Reading, 'mainHeap' | 'waiting'>> {
  return electron.evaluate(async () => {
    const { setFlagsFromString } = process.getBuiltinModule('node:v8');
    const { runInNewContext } = process.getBuiltinModule('node:vm');
    setFlagsFromString('--expose-gc');
    const collect = runInNewContext('gc') as () => void;
    for (let time = 0; time < 3; time += 1) {
      collect();
      await new Promise((resolve) => setImmediate(resolve));
    }
    return { mainHeap: process.memoryUsage().heapUsed / 1e6, waiting: process.getActiveResourcesInfo().length };
  });
}

async function readPage(session: CDPSession): Promise<Pick<Reading, 'pageHeap' | 'listeners' | 'nodes'>> {
  for (let time = 0; time < 2; time += 1) await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  const of = (name: string): number => metrics.find((metric) => metric.name === name)?.value ?? 0;
  return { pageHeap: of('JSHeapUsedSize') / 1e6, listeners: of('JSEventListeners'), nodes: of('Nodes') };
}

const handlesOf = async (pid: number): Promise<number> => (await readdir(`/proc/${pid}/fd`).catch(() => [])).length;
