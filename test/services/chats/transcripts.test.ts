import { appendFile, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { formatRecord, type ChatRecord } from '../../../src-main/core/chat/record.ts';
import { createTranscripts } from '../../../src-main/services/chats/transcripts.ts';

let folder: string;
let path: string;
let read: () => Promise<string[] | undefined>;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'transcripts-'));
  path = join(folder, 'chat.jsonl');
  const transcripts = createTranscripts();
  read = async () => (await transcripts('c', path))?.messages.map(({ text }) => text);
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const line = (text: string) => formatRecord({ kind: 'user', id: `u-${text}`, at: 1, text } satisfies ChatRecord);
const begin = formatRecord({ kind: 'begin', id: 'a', at: 2 } satisfies ChatRecord);
const delta = (text: string) => formatRecord({ kind: 'delta', id: 'a', text, reasoning: '' } satisfies ChatRecord);

describe('the transcript of a file', () => {
  it('is undefined where there is none, and there once the file is', async () => {
    expect(await read()).toBeUndefined();
    await writeFile(path, line('one'));
    expect(await read()).toEqual(['one']);
  });

  it('knows what was added since it was read, by whomever', async () => {
    await writeFile(path, line('one'));
    expect(await read()).toEqual(['one']);
    await appendFile(path, line('zwei – 二'));
    expect(await read()).toEqual(['one', 'zwei – 二']);
    expect(await read()).toEqual(['one', 'zwei – 二']);
  });

  it('waits for the end of a line that is being written', async () => {
    const whole = line('two');
    await writeFile(path, line('one') + whole.slice(0, 12));
    expect(await read()).toEqual(['one']);
    await appendFile(path, whole.slice(12));
    expect(await read()).toEqual(['one', 'two']);
  });

  it('reads a file anew that became shorter or another one', async () => {
    await writeFile(path, line('one') + line('two'));
    expect(await read()).toEqual(['one', 'two']);
    await writeFile(path, line('new'));
    expect(await read()).toEqual(['new']);
    await writeFile(`${path}.other`, line('another') + line('and more') + line('and more still'));
    await rename(`${path}.other`, path);
    expect(await read()).toEqual(['another', 'and more', 'and more still']);
  });

  it('leaves what it gave as it was when an answer goes on', async () => {
    await writeFile(path, line('one') + begin + delta('Hel'));
    const transcripts = createTranscripts();
    const first = await transcripts('c', path);
    await appendFile(path, delta('lo'));
    expect((await transcripts('c', path))?.messages.at(-1)?.text).toBe('Hello');
    expect(first?.messages.at(-1)?.text).toBe('Hel');
  });

  it('is the same for everyone who asks at once', async () => {
    await writeFile(path, line('one') + line('two'));
    expect(await Promise.all([read(), read(), read()])).toEqual(Array.from({ length: 3 }, () => ['one', 'two']));
  });
});
