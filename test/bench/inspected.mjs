import { setTimeout as sleep } from 'node:timers/promises';

/**
 * A page that is held open to be asked many things.
 * @typedef {object} Inspected
 * @property {<T = unknown>(expression: string) => Promise<T>} ask The value of an expression, awaited in the page.
 * @property {() => Promise<Record<string, number>>} metrics What the browser counts: `TaskDuration` in seconds of processor time, `JSHeapUsedSize` in bytes, and more.
 * @property {() => Promise<void>} collectGarbage
 * @property {() => void} close
 */

/**
 * Opens the inspection protocol of a page.
 * @param {string} host host and port of the app's inspector
 * @param {string} [prefix] what the page's address begins with
 * @returns {Promise<Inspected>}
 */
export async function inspect(host, prefix = 'app://') {
  const socket = new WebSocket(await pageAddress(host, prefix));
  await new Promise((resolve, reject) => {
    socket.addEventListener('open', resolve);
    socket.addEventListener('error', reject);
  });
  let last = 0;
  /** @type {Map<number, (answer: { result?: any, error?: { message: string } }) => void>} */
  const waiting = new Map();
  socket.addEventListener('message', ({ data }) => {
    const answer = JSON.parse(String(data));
    waiting.get(answer.id)?.(answer);
    waiting.delete(answer.id);
  });
  /** @param {string} method @param {object} [params] @returns {Promise<any>} */
  const call = async (method, params = {}) => {
    const id = ++last;
    socket.send(JSON.stringify({ id, method, params }));
    const { result, error } = await new Promise((resolve) => waiting.set(id, resolve));
    if (error) throw new Error(error.message);
    return result;
  };
  await call('Performance.enable', { timeDomain: 'threadTicks' });
  return {
    async ask(expression) {
      const { result, exceptionDetails } = await call('Runtime.evaluate', { expression, returnByValue: true, awaitPromise: true });
      if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
      return result.value;
    },
    async metrics() {
      const { metrics } = await call('Performance.getMetrics');
      return Object.fromEntries(metrics.map((/** @type {{ name: string, value: number }} */ { name, value }) => [name, value]));
    },
    async collectGarbage() {
      for (let turn = 0; turn < 3; turn++) await call('HeapProfiler.collectGarbage');
    },
    close: () => socket.close(),
  };
}

/** @param {string} host @param {string} prefix @returns {Promise<string>} */
async function pageAddress(host, prefix) {
  for (const deadline = Date.now() + 20_000; Date.now() < deadline; await sleep(50)) {
    /** @type {{ type: string, url: string, webSocketDebuggerUrl: string }[]} */
    const targets = await (await fetch(`http://${host}/json/list`)).json();
    const page = targets.find(({ type, url }) => type === 'page' && url.startsWith(prefix));
    if (page) return page.webSocketDebuggerUrl;
  }
  throw new Error('there was no page within 20 s');
}
