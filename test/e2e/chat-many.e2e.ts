import { expect } from '@playwright/test';
import { test } from './app.ts';
import { settingsOf } from './settings.ts';

const idOf = (place: number) => `00000000-0000-4000-8000-${String(place).padStart(12, '0')}`;

test('of a thousand conversations those in sight are drawn', async ({ home, server, launch }) => {
  test.slow();
  await home.write('home/.qwen/settings.json', settingsOf(server.origin));
  for (let place = 0; place < 1000; place++) {
    const id = idOf(place);
    const at = 1_700_000_000_000 + place * 60_000;
    const records = [{ kind: 'chat', v: 1, id, created: at }, { kind: 'user', id: idOf(5000 + place), at, parent: null, text: `number ${place}` }];
    await home.write(`home/.config/Switchyard/chats/${id}.jsonl`, `${records.map((record) => JSON.stringify(record)).join('\n')}\n`);
  }
  const { page } = await launch({ env: { KEY_ONE: 'k' } });
  const list = page.getByRole('navigation', { name: 'Conversations' });
  await expect(list.getByRole('button', { name: /^number 999/ })).toBeVisible();
  expect(await list.getByRole('listitem').count()).toBeLessThan(100);
  expect(await list.getByRole('listitem').count()).toBeLessThan(100);
});
