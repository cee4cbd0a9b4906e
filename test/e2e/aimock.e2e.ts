import { expect } from '@playwright/test';
import { startAimock, STORY } from '../servers/aimock.ts';
import { test } from './app.ts';
import { conversation, say, startChatting } from './chatting.ts';
import { TEST_KEY } from './leaks/keys.ts';
import { settingsOf } from './settings.ts';

test('a model server that nobody here wrote: the answer streams and is whole', async ({ home, launch }) => {
  const mock = await startAimock();
  try {
    await home.write('home/.qwen/settings.json', settingsOf(mock.origin).replaceAll('/one/v1', '/v1'));
    const { page } = await launch({ env: { KEY_ONE: TEST_KEY } });
    await startChatting(page);
    await say(page, 'Tell me a story');
    await expect(conversation(page)).toContainText(STORY);
    expect(mock.bodies()).toMatchObject([{ model: 'p-one', stream: true }]);
  } finally {
    await mock.stop();
  }
});
