import type { Page } from '@playwright/test';

/** Strings in a snapshot are cut at 1,024 characters unless the engine is told otherwise; give this to the app. */
export const WHOLE_STRINGS = '--js-flags=--heap-snapshot-string-limit=1000000000';

/** Everything that the page's memory holds, as V8 writes it down. */
export async function heapOf(page: Page): Promise<string> {
  const inspector = await page.context().newCDPSession(page);
  const chunks: string[] = [];
  inspector.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => chunks.push(chunk));
  await inspector.send('HeapProfiler.enable');
  await inspector.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  await inspector.detach();
  return chunks.join('');
}
