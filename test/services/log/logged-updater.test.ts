import { EventEmitter } from 'node:events';
import { expect, it } from 'vitest';
import type { UpdateEvent } from '../../../src-main/core/updates/update-view.ts';
import { createLog } from '../../../src-main/services/log/log.ts';
import { followUpdater } from '../../../src-main/services/log/logged-updater.ts';

async function following(happen: (updater: EventEmitter) => void) {
  const updater = new EventEmitter();
  const told: UpdateEvent[] = [];
  let written = '';
  const { log, begin, settled } = createLog({ append: (lines) => Promise.resolve(void (written += lines)), now: () => 0, secrets: () => [] });
  begin();
  followUpdater(updater, { tell: (event) => told.push(event), log, now: () => 5 });
  happen(updater);
  await settled();
  return { told, written };
}

it('a feed that cannot be used is told as a kind, and in the log with where it came from, but not with its address', async () => {
  const error = Object.assign(new Error('Cannot parse update info from https://user:pw-0123456789@updates.example/latest.yml?token=abc'), { code: 'ERR_UPDATER_INVALID_UPDATE_INFO' });
  const { told, written } = await following((updater) => updater.emit('error', error));
  expect(told).toEqual([{ kind: 'failed', trouble: 'unreadable' }]);
  expect(written).toMatch(/ warn update\/failed unreadable Error \(ERR_UPDATER_INVALID_UPDATE_INFO\) \| at /);
  expect(written).not.toMatch(/updates\.example|pw-0123456789|token/);
});

it('what goes well is told, and is not in the log', async () => {
  const { told, written } = await following((updater) => {
    updater.emit('checking-for-update');
    updater.emit('update-not-available');
    updater.emit('update-available', { version: '9.9.9' });
    updater.emit('update-downloaded', { version: '9.9.9' });
  });
  expect(told).toEqual([{ kind: 'checking' }, { kind: 'none', at: 5 }, { kind: 'found', version: '9.9.9' }, { kind: 'ready', version: '9.9.9' }]);
  expect(written).toBe('');
});
