import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it, onTestFinished } from 'vitest';
import { openLoopback, type LoopbackRequest } from '../../src-main/shell/loopback.ts';
import { isListening, knock } from '../services/sign-in/knock.ts';

const PAGE = { status: 200, headers: { 'content-type': 'text/plain' }, body: 'page' };

async function listening(answer = (_request: LoopbackRequest) => Promise.resolve(PAGE)) {
  const loopback = await openLoopback(answer);
  onTestFinished(loopback.close);
  return { ...loopback, url: `http://127.0.0.1:${loopback.port}` };
}

it('passes on what decides about a request, and nothing of its body', async () => {
  const seen: LoopbackRequest[] = [];
  const { url, port } = await listening((request) => {
    seen.push(request);
    return Promise.resolve(PAGE);
  });
  expect(await knock(`${url}/x?y=1`, { method: 'POST', headers: { 'sec-fetch-dest': 'empty' }, body: 'secret' })).toMatchObject({ status: 200, text: 'page', headers: { connection: 'close' } });
  expect(seen).toEqual([{ method: 'POST', host: `127.0.0.1:${port}`, target: '/x?y=1', destination: 'empty' }]);
});

it('listens on this computer’s own address and on no other', async () => {
  const { port } = await listening();
  const others = Object.values(networkInterfaces()).flatMap((list) => (list ?? []).filter(({ internal, family }) => !internal && family === 'IPv4'));
  for (const { address } of others) expect(await isListening(`http://${address}:${port}`)).toBe(false);
  expect(await isListening(`http://127.0.0.1:${port}`)).toBe(true);
});

it('takes a port of its own each time', async () => {
  const ports = await Promise.all(Array.from({ length: 8 }, async () => (await listening()).port));
  expect(new Set(ports).size).toBe(8);
});

it('frees the port at once, connections and all', async () => {
  const { url, port, close } = await listening(() => new Promise(() => undefined));
  const stuck = knock(url);
  const idle = connect(port, '127.0.0.1');
  const ended = new Promise((resolve) => idle.on('close', resolve).on('error', () => undefined));
  await new Promise((resolve) => idle.on('connect', resolve));
  await sleep(20);
  close();
  expect(await isListening(url)).toBe(false);
  expect(await stuck).toMatchObject({ error: expect.any(String) });
  await ended;
});

it('retires: what is under way still arrives', async () => {
  let go: () => void = () => undefined;
  const held = new Promise<void>((resolve) => {
    go = resolve;
  });
  let arrived: () => void = () => undefined;
  const begun = new Promise<void>((resolve) => {
    arrived = resolve;
  });
  const { url, retire } = await listening(async () => {
    arrived();
    await held;
    return PAGE;
  });
  const answer = knock(url);
  await begun;
  retire();
  expect(await isListening(url)).toBe(false);
  go();
  expect(await answer).toMatchObject({ status: 200, text: 'page' });
});

it.each(['not http at all\r\n\r\n', `GET / HTTP/1.1\r\n${'x: y\r\n'.repeat(5000)}\r\n`, 'GET / HTTP/1.1\r\n\r\n'])('survives nonsense, and goes on', async (nonsense) => {
  const { url, port } = await listening();
  await new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => socket.end(nonsense));
    socket.on('close', resolve).on('error', () => undefined).resume();
  });
  expect(await knock(url)).toMatchObject({ status: 200 });
});
