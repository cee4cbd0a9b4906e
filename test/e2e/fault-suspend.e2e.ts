import { execFileSync } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect } from '@playwright/test';
import { record } from '../faults/figures.ts';
import { streamed } from '../servers/reply.ts';
import { test } from './app.ts';
import { conversation, say, startChatting } from './chatting.ts';
import { TEST_KEY } from './leaks/keys.ts';
import { settingsOf } from './settings.ts';

test.skip(process.platform === 'win32', 'Processes are suspended by signals here.');

/** A process and all that it started. */
function family(pid: number): number[] {
  let children: number[] = [];
  try {
    children = execFileSync('pgrep', ['-P', String(pid)], { encoding: 'utf8' }).trim().split('\n').filter(Boolean).map(Number);
  } catch {
    // it has none
  }
  return [pid, ...children.flatMap(family)];
}

const signal = (pids: readonly number[], name: 'SIGSTOP' | 'SIGCONT'): void => {
  for (const pid of pids) process.kill(pid, name);
};

test('suspended in mid-answer, as by a computer that sleeps: it goes on, and nothing of the answer is missing', async ({ home, server, launch }) => {
  const words = Array.from({ length: 120 }, (_, index) => `word${index} `);
  await home.write('home/.qwen/settings.json', settingsOf(server.origin));
  server.script(streamed({ text: words }, { delayMs: 20 }));
  const { page, electron } = await launch({ env: { KEY_ONE: TEST_KEY } });
  await startChatting(page);
  await say(page, 'count for me');
  await expect(conversation(page)).toContainText('word3');
  const pids = family(electron.process().pid ?? 0);
  signal(pids, 'SIGSTOP');
  await sleep(4000); // long enough for the server to have said all and gone
  signal(pids, 'SIGCONT');
  await expect(conversation(page)).toContainText(words.join('').trim(), { timeout: 20_000 });
  server.script(streamed({ text: ['Good morning.'] }));
  await say(page, 'still there?');
  await expect(conversation(page)).toContainText('Good morning.');
  record({ part: 'fault', name: 'process suspended (SIGSTOP)', tried: 1, lost: 0 });
});
