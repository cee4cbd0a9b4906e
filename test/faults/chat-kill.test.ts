import { once } from 'node:events';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Message } from '../../src-main/core/chat/message.ts';
import { parseRecords } from '../../src-main/core/chat/record.ts';
import { createChatStore } from '../../src-main/services/chats/chats.ts';
import { scratchFolder } from '../shell/scratch.ts';
import { endlessText } from './endless-text.ts';
import { record } from './figures.ts';
import { buildProgram, start } from './spawn-program.ts';

/** More for a longer run: SWITCHYARD_KILLS=100. */
const KILLS = Number(process.env['SWITCHYARD_KILLS'] ?? 12);

let program: Awaited<ReturnType<typeof buildProgram>>;
beforeAll(async () => {
  program = await buildProgram();
});
afterAll(() => program.remove());

const LONGEST = Array.from({ length: 2100 }, (_, piece) => endlessText(piece)).join('');

/** Lets the program hold conversations and kills it in the middle; what it had told by then. */
async function killedWhileConversing(folder: string): Promise<string[]> {
  const child = start(program.path, ['converse', folder]);
  let told = '';
  child.stdout?.on('data', (part: Buffer) => (told += part.toString()));
  if (child.stdout) await once(child.stdout, 'data');
  await sleep(Math.random() * 150);
  child.kill('SIGKILL');
  await once(child, 'close');
  return told.split('\n').slice(0, -1); // a line that was not finished may tell of a question that was not asked
}

/** Every file can be read to its end: at most its last line is torn. Gives the messages of all. */
async function readAll(folder: string): Promise<Message[]> {
  const store = createChatStore(folder);
  const ids = (await readdir(folder)).filter((name) => name.endsWith('.jsonl')).map((name) => name.slice(0, -'.jsonl'.length));
  const chats = ids.map(async (id) => {
    const text = await readFile(join(folder, `${id}.jsonl`), 'utf8');
    expect(parseRecords(text.slice(0, text.lastIndexOf('\n') + 1)).damaged).toBe(0);
    return (await store.open(id)).messages;
  });
  return (await Promise.all(chats)).flat();
}

it(`loses no message and keeps every file readable after each of ${KILLS} kills in the middle of an answer`, { timeout: 10_000 + KILLS * 4000 }, async () => {
  const folder = join(await scratchFolder(), 'chats');
  const told: string[] = [];
  for (let kill = 0; kill < KILLS; kill += 1) {
    told.push(...(await killedWhileConversing(folder)));
    const messages = await readAll(folder);
    const questions = new Set(messages.filter(({ role }) => role === 'user').map(({ text }) => text));
    const lost = told.map((line) => line.replace(/^asked |^kept \S+ /u, '')).filter((text) => !questions.has(text));
    expect(lost).toEqual([]);
    const answers = messages.filter((message) => message.role === 'assistant');
    expect(answers.filter(({ text }) => !LONGEST.startsWith(text))).toEqual([]);
    expect(answers.every(({ status }) => status === 'done' || status === 'interrupted')).toBe(true);
  }
  const messages = await readAll(folder);
  expect(messages.some((message) => message.role === 'assistant' && message.status === 'interrupted' && message.text !== '')).toBe(true);
  expect((await createChatStore(folder).list()).length).toBeGreaterThan(0);
  record({ part: 'fault', name: 'kill -9 of a writer of conversations', tried: KILLS, lost: 0, note: `${told.length} messages acknowledged` });
});

it('goes on in a conversation that was killed, behind all that it holds', async () => {
  const folder = join(await scratchFolder(), 'chats');
  const told = await killedWhileConversing(folder);
  const store = createChatStore(folder);
  const [id = ''] = (await readdir(folder)).filter((name) => name.endsWith('.jsonl')).map((name) => name.slice(0, -'.jsonl'.length));
  await store.append(id, { kind: 'user', id: 'next', at: Date.now(), text: 'and then?' });
  const { messages } = await store.open(id);
  expect(told.some((line) => line.endsWith(messages[0]?.text ?? '?'))).toBe(true);
  expect(messages.at(-1)).toMatchObject({ text: 'and then?' });
});
