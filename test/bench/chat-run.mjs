import { withChat } from './chat-app.mjs';
import { startChatServer } from './chat-server.mjs';

/** @typedef {Awaited<ReturnType<typeof startChatServer>>} Server */
/** @typedef {import('./chat-server.mjs').Script} Script */

/**
 * Asks a question in a new conversation and has it answered by a script. `shown` is what the question to the page gives,
 * `busy` how long the page's main thread worked meanwhile, in milliseconds.
 * @typedef {(script: Script, question: string) => Promise<{ shown: any, seen: import('./chat-server.mjs').Seen, busy: number }>} Run
 */

/** @typedef {{ run: Run, page: import('./inspected.mjs').Inspected, server: Server }} Runs */

/** Asked of the page: an empty conversation. */
export const NEW = `(async () => { press('New conversation'); await until(() => document.querySelectorAll('article').length === 0); })()`;

/**
 * One app whose model is a server of the bench.
 * @template T
 * @param {string} executable
 * @param {(runs: Runs) => Promise<T>} use
 * @returns {Promise<T>}
 */
export async function withRuns(executable, use) {
  const server = await startChatServer();
  try {
    return await withChat({ executable, origin: server.origin }, (page) => use({ page, server, run: runsOf(page, server) }));
  } finally {
    server.close();
  }
}

/** @param {import('./inspected.mjs').Inspected} page @param {Server} server @returns {Run} */
export const runsOf = (page, server) => async (script, question) => {
  await page.ask(NEW);
  const seen = server.answer(script);
  const before = await page.metrics();
  const shown = await page.ask(question);
  const after = await page.metrics();
  return { shown, seen: await seen, busy: 1000 * ((after['TaskDuration'] ?? 0) - (before['TaskDuration'] ?? 0)) };
};
