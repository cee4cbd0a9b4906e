import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { rmdirSync } from 'node:fs';
import { join } from 'node:path';
import { nodeFetch } from '../../src-main/llm/node-fetch.ts';
import { createChatServices } from '../../src-main/services/chats/chat-services.ts';
import { createChatStore } from '../../src-main/services/chats/chats.ts';
import { createQwenAccount } from '../../src-main/services/credentials/qwen-account.ts';
import { writeDefaultModel } from '../../src-main/services/select-model.ts';
import { homeFolder } from '../../src-main/shell/home-folder.ts';
import { ownFolder } from '../../src-main/shell/own-folder.ts';
import { workingFolder } from '../../src-main/shell/working-folder.ts';
import { withCredentialsLock } from '../../src-main/shell/credentials-lock.ts';
import { createWriter, type Writer } from '../../src-main/services/writing/writer.ts';
import { ROUTE } from '../services/answering.ts';
import { endlessText } from './endless-text.ts';

/** A text that says of itself whether it is whole. */
function sealedText(): string {
  const body = randomBytes(1000 + Math.floor(Math.random() * 200_000)).toString('base64');
  return `${createHash('sha256').update(body).digest('hex')}\n${body}`;
}

/** Writes a file again and again until it is killed. */
async function writeForever(path: string, data: string): Promise<never> {
  const writer = writerIn(data);
  process.stdout.write('begun\n');
  for (;;) {
    const result = await writer.editSettings(path, [{ path: ['sealed'], value: sealedText() }]);
    if (!result.ok) throw new Error(result.error.message);
  }
}

/** Sets many values of one file, each under a name of its own. */
async function editMany(path: string, prefix: string, count: number, data: string): Promise<void> {
  const writer = writerIn(data);
  for (let index = 0; index < count; index += 1) {
    const result = await writer.editSettings(path, [{ path: ['env', `${prefix}${index}`], value: index }]);
    if (!result.ok) throw new Error(result.error.message);
  }
}

/** Makes a model the default, and prints how that ended. */
async function select(home: string, modelKey: string, data: string): Promise<void> {
  const place = { home, cwd: home, environment: {}, platform: process.platform, flags: {} };
  process.stdout.write(JSON.stringify(await writeDefaultModel(place, modelKey, writerIn(data))));
}

/** Has a token for Qwen OAuth and prints it. */
async function printToken(home: string, serviceBase: string): Promise<void> {
  const account = createQwenAccount({ folder: join(home, '.qwen'), home, fetch: nodeFetch, now: Date.now, changed: () => undefined });
  const { access } = await account.current({ id: 'qwen', serviceBase });
  process.stdout.write(access.reveal());
}

/** Ends in the middle of what it holds the lock for. */
async function endWithLock(lock: string): Promise<void> {
  await withCredentialsLock(lock, { task: () => process.exit(3), unless: () => Promise.resolve(undefined) });
}

/** Holds conversations with a model that never tires, and tells on its output what must be on the disk by then. */
async function converseForever(folder: string): Promise<never> {
  let answered = (): void => undefined;
  const services = createChatServices({
    folder,
    emit: () => undefined,
    changed: () => services.answers.running().length === 0 && answered(),
    async *send({ turns, ready }) {
      await ready;
      process.stdout.write(`asked ${turns.at(-1)?.text}\n`);
      for (let piece = 0, pieces = 20 + Math.floor(Math.random() * 2000); piece < pieces; piece += 1) {
        yield { type: 'text', text: endlessText(piece) };
        if (piece % 10 === 0) await new Promise((resolve) => setImmediate(resolve));
      }
      yield { type: 'finish', reason: 'stop' };
    },
  });
  let chatId: string | null = null;
  for (;;) {
    const text = `${randomUUID()} ${randomBytes(Math.floor(Math.random() * 3000)).toString('base64')}`;
    const ended = new Promise<void>((resolve) => (answered = resolve));
    const sent: { chatId: string } = await services.conversations.send({ chatId, text, route: ROUTE, viewer: 1 });
    process.stdout.write(`kept ${sent.chatId} ${text}\n`);
    await ended;
    chatId = Math.random() < 0.3 ? null : sent.chatId;
  }
}

const writerIn = (dataFolder: string): Writer => createWriter({ dataFolder, now: Date.now, newId: randomUUID });

const [command, target = '', data = '', name = '', count = '0'] = process.argv.slice(2);
if (command === 'write') await writeForever(target, data);
if (command === 'edit') await editMany(target, name, Number(count), data);
if (command === 'select') await select(target, name, data);
if (command === 'converse') await converseForever(target);
if (command === 'use-sign-in') await printToken(target, data);
if (command === 'end-with-lock') await endWithLock(target);
if (command === 'own-folder') process.stdout.write(ownFolder(target) ?? 'made');
if (command === 'home') process.stdout.write(homeFolder());
if (command === 'gone') {
  process.chdir(target);
  rmdirSync(target);
  process.stdout.write(workingFolder('/home'));
}
if (command === 'list') await createChatStore(target, (message) => process.stdout.write(`${message}\n`)).list();
