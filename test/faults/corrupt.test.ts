import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseAccounts } from '../../src-main/core/oauth/accounts-file.ts';
import { parseCount } from '../../src-main/core/oauth/quota.ts';
import { createChatStore } from '../../src-main/services/chats/chats.ts';
import { createPreferences } from '../../src-main/services/preferences.ts';
import { changeData, readData, type DataFormat } from '../../src-main/services/data-file.ts';
import { VAULT_FORMAT } from '../../src-main/services/vault/vault-disk.ts';
import { scratchFolder } from '../shell/scratch.ts';
import { record } from './figures.ts';
import * as good from './fuzz/samples.ts';
import { ruined } from './ruin.ts';
import { say } from '../../src-main/core/say.ts';

/** More for a longer run: SWITCHYARD_CORRUPTIONS=2000. */
const TIMES = Number(process.env['SWITCHYARD_CORRUPTIONS'] ?? 60);
const ROOM = { timeout: 60_000 + TIMES * 200 };

const json = <T>(parse: (text: string) => T | undefined, empty: T): DataFormat<T> => ({ parse, text: (value) => JSON.stringify(value), empty, what: say`It`, holds: say`What was in it`, advice: say`Do it anew.` });

/** The bytes of every file in a folder. */
const bytesIn = async (folder: string): Promise<Buffer[]> => Promise.all((await readdir(folder)).map((name) => readFile(join(folder, name))));

describe('a small file of the app that is damaged', () => {
  it.each<[string, string, DataFormat<never>]>([
    ['the vault', good.VAULT[0] ?? '', VAULT_FORMAT as unknown as DataFormat<never>],
    ['the accounts', good.ACCOUNTS[0] ?? '', json(parseAccounts, { version: 1, accounts: {} }) as unknown as DataFormat<never>],
    ['the count of requests', good.QUOTA[0] ?? '', json(parseCount, { day: '', used: 0, recent: [] }) as unknown as DataFormat<never>],
  ])('%s: is told of, set aside whole, and written anew', ROOM, async (name, text, format) => {
    const folder = await scratchFolder();
    const path = join(folder, 'file.json');
    for (let time = 0; time < TIMES; time += 1) {
      const bytes = ruined(Buffer.from(text), `${name} ${time}`);
      const told: string[] = [];
      await writeFile(path, bytes);
      // Both ways to it: what is read at the start, and what is changed before anybody has read it.
      const read = time % 2 === 0 ? await readData(path, format, (message) => told.push(message)) : { state: 'damaged' };
      await changeData(path, format, (value) => value);
      expect([read.state, (await bytesIn(folder)).some((one) => one.equals(bytes))]).toEqual(['damaged', true]);
      if (time % 2 === 0) expect(told.join()).toContain('file.json.damaged-');
      expect((await readData(path, format)).state).toBe('present');
    }
    record({ part: 'fault', name: 'damaged files of the app', tried: TIMES, lost: 0 });
  });

  it('the preferences: likewise, through their own service', ROOM, async () => {
    const folder = await scratchFolder();
    const path = join(folder, 'preferences.json');
    for (let time = 0; time < TIMES; time += 1) {
      const bytes = ruined(Buffer.from(good.PREFERENCES[0] ?? ''), `preferences ${time}`);
      const told: string[] = [];
      await writeFile(path, bytes);
      const preferences = createPreferences(path, (message) => told.push(message));
      expect(await preferences.view()).toMatchObject({ appearance: 'system' });
      await preferences.set({ appearance: 'dark' });
      expect([told.length, (await bytesIn(folder)).some((one) => one.equals(bytes)), (await createPreferences(path).view()).appearance]).toEqual([1, true, 'dark']);
    }
    record({ part: 'fault', name: 'damaged files of the app', tried: TIMES, lost: 0 });
  });
});

describe('a conversation with one damaged byte', () => {
  const lines = Array.from({ length: 12 }, (_, number) => `${JSON.stringify({ kind: 'user', id: `q${number}`, at: number, text: `question ${number} ${'é'.repeat(20)}` })}\n`);
  const whole = Buffer.from(`{"kind":"chat","v":1,"id":"c","created":1}\n${lines.join('')}`);

  it(`at any of ${TIMES * 5} places: every other message is there, also after the next one, and no byte of it is thrown away`, ROOM, async () => {
    const folder = join(await scratchFolder(), 'chats');
    await mkdir(folder);
    const path = join(folder, 'c.jsonl');
    for (let time = 0; time < TIMES * 5; time += 1) {
      const at = Math.floor((time / (TIMES * 5)) * whole.length);
      const bytes = Buffer.from(whole);
      bytes[at] = (bytes[at] ?? 0) ^ (1 + (time % 255));
      await writeFile(path, bytes);
      const store = createChatStore(folder);
      await store.list();
      await store.append('c', { kind: 'user', id: 'next', at: 99, text: 'and then?' });
      const { tree } = await store.open('c');
      const texts = new Set(tree.all().map(({ text }) => text));
      const missing = lines.map((line) => (JSON.parse(line) as { text: string }).text).filter((text) => !texts.has(text));
      expect([at, missing.length <= 1, texts.has('and then?')]).toEqual([at, true, true]);
      expect((await readFile(path)).subarray(0, whole.length).equals(bytes)).toBe(true);
      await rm(folder, { recursive: true });
      await mkdir(folder);
    }
    record({ part: 'fault', name: 'damaged bytes in conversations', tried: TIMES * 5, lost: 0 });
  });
});
