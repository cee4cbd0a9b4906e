import { createServer } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';

/**
 * What the next answer is.
 * @typedef {object} Script
 * @property {string[]} tokens
 * @property {number} perSecond `Infinity`: as fast as the connection takes them.
 * @property {number} [thinkMs] how long it takes before it answers
 */

/**
 * What became of it, in milliseconds since the epoch.
 * @typedef {object} Seen
 * @property {number} asked
 * @property {number[]} sent when each token went out; of an answer that goes out as fast as it can, the first one
 * @property {number} closed
 */

/**
 * A server on this machine that speaks chat completions and says when each token went out.
 * @returns {Promise<{ origin: string, answer: (script: Script) => Promise<Seen>, close: () => void }>}
 */
export async function startChatServer() {
  /** @type {{ script: Script, settle: (seen: Seen) => void, whole: string[] } | undefined} */
  let next;
  /** @param {import('node:http').IncomingMessage} request @param {import('node:http').ServerResponse} response */
  const serve = async (request, response) => {
    for await (const _part of request);
    if (request.method === 'GET' || !next) return void response.end('{"object":"list","data":[]}');
    const { script, settle, whole } = next;
    /** @type {Seen} */
    const seen = { asked: now(), sent: [], closed: 0 };
    response.on('close', () => {
      seen.closed = now();
      settle(seen);
    });
    request.socket.setNoDelay(true);
    if (script.thinkMs) await sleep(script.thinkMs);
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    await (whole.length > 0 ? writeAll(response, whole, seen) : write(response, script, seen));
  };
  const server = createServer((request, response) => {
    serve(request, response).catch(() => response.destroy());
  });
  await new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve(undefined));
  });
  const address = server.address();
  return {
    origin: `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`,
    answer: (script) =>
      new Promise((settle) => {
        next = { script, settle, whole: script.perSecond === Infinity ? partsOf(script.tokens) : [] };
      }),
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** Milliseconds since the epoch, in fractions. */
const now = () => performance.timeOrigin + performance.now();

/** @param {object} delta @param {string | null} [finish] */
const event = (delta, finish = null) => `data: ${JSON.stringify({ id: 'c', object: 'chat.completion.chunk', created: 1, model: 'm', choices: [{ index: 0, delta, finish_reason: finish }] })}\n\n`;

/** Tokens that go out at once when they go as fast as they can. */
const AT_ONCE = 500;

/** @param {import('node:http').ServerResponse} response @param {Script} script @param {Seen} seen */
async function write(response, { tokens, perSecond }, seen) {
  const begun = performance.now();
  while (seen.sent.length < tokens.length && !response.destroyed) {
    const due = Math.ceil(((performance.now() - begun) / 1000) * perSecond);
    const part = tokens.slice(seen.sent.length, Math.max(due, seen.sent.length));
    if (part.length > 0) {
      const at = now();
      seen.sent.push(...part.map(() => at));
      await put(response, part.map((content) => event({ content })).join(''));
    }
    await new Promise((resolve) => {
      setTimeout(resolve, 2);
    });
  }
  response.end(END);
}

/** All of it is made before anybody asks, so that a reader waits for as little as possible. @param {string[]} tokens */
function partsOf(tokens) {
  const parts = [];
  for (let from = 0; from < tokens.length; from += AT_ONCE) parts.push(tokens.slice(from, from + AT_ONCE).map((content) => event({ content })).join(''));
  return parts;
}

/** @param {import('node:http').ServerResponse} response @param {string[]} parts @param {Seen} seen */
async function writeAll(response, parts, seen) {
  seen.sent.push(now());
  for (const part of parts) await put(response, part);
  response.end(END);
}

const END = `${event({}, 'stop')}data: [DONE]\n\n`;

/** @param {import('node:http').ServerResponse} response @param {string} text */
async function put(response, text) {
  if (response.write(text) || response.destroyed) return;
  await new Promise((resolve) => {
    response.once('drain', resolve);
    response.once('close', resolve);
  });
}
