import type { ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Reply } from './reply.ts';

const pause = (ms: number, closed: Promise<void>): Promise<void> => Promise.race([sleep(ms, undefined, { ref: false }), closed]);

const whole = (body: NonNullable<Reply['body']>): Buffer =>
  typeof body === 'string' || body instanceof Uint8Array ? Buffer.from(body) : Buffer.from(body.join(''));

function* writes(reply: Reply): Generator<Buffer> {
  const body = reply.body ?? '';
  if (reply.chunkBytes !== undefined) {
    const bytes = whole(body);
    for (let at = 0; at < bytes.length; at += reply.chunkBytes) yield bytes.subarray(at, at + reply.chunkBytes);
  } else if (typeof body === 'string' || body instanceof Uint8Array) yield Buffer.from(body);
  else for (const part of body) yield Buffer.from(part);
}

/** The writes with cuts at the byte positions where something happens. */
function* pieces(reply: Reply): Generator<{ at: number; bytes: Buffer }> {
  const stops = [reply.cutAt, reply.endAt, reply.stall?.at].filter((stop) => stop !== undefined).toSorted((a, b) => a - b);
  let at = 0;
  for (const bytes of writes(reply)) {
    let rest = bytes;
    for (const stop of stops) {
      if (stop <= at || stop >= at + rest.length) continue;
      yield { at, bytes: rest.subarray(0, stop - at) };
      rest = rest.subarray(stop - at);
      at = stop;
    }
    yield { at, bytes: rest };
    at += rest.length;
  }
}

/** Settles when the bytes have left the process, or the connection has gone. */
async function write(response: ServerResponse, bytes: Buffer, closed: Promise<void>): Promise<void> {
  if (response.destroyed || bytes.length === 0) return;
  const flushed = new Promise<void>((resolve) => {
    response.write(bytes, () => {
      resolve();
    });
  });
  await Promise.race([flushed, closed]);
}

async function sendBody(response: ServerResponse, reply: Reply, closed: Promise<void>): Promise<'end' | 'cut' | 'gone'> {
  const { cutAt, endAt, stall, delayMs = 0 } = reply;
  let sent = 0;
  const stops = async (): Promise<'end' | 'cut' | 'gone' | undefined> => {
    if (response.destroyed) return 'gone';
    if (sent === cutAt) return 'cut';
    if (sent === endAt) return 'end';
    if (sent === stall?.at) await Promise.race([stall.until ?? closed, closed]);
    return undefined;
  };
  for (const piece of pieces(reply)) {
    const stop = await stops();
    if (stop !== undefined) return stop;
    if (delayMs > 0) await pause(delayMs, closed);
    await write(response, piece.bytes, closed);
    sent = piece.at + piece.bytes.length;
  }
  return (await stops()) ?? 'end';
}

/** Plays a reply on a response; settles when the response has ended, was cut, or the client has gone. */
export async function sendReply(response: ServerResponse, reply: Reply, closed: Promise<void>): Promise<void> {
  if (reply.headersDelayMs !== undefined) await pause(reply.headersDelayMs, closed);
  if (reply.refuse === true) {
    response.destroy();
    return;
  }
  if (response.destroyed) return;
  response.writeHead(reply.status ?? 200, reply.headers);
  response.flushHeaders();
  let outcome = await sendBody(response, reply, closed);
  while (reply.forever === true && outcome === 'end') outcome = await sendBody(response, reply, closed);
  if (outcome === 'end') response.end();
  if (outcome === 'cut') response.destroy();
}
