import { expect } from '@playwright/test';
import { startConnectProxy } from '../servers/connect-proxy.ts';
import { test } from './app.ts';
import { conversation, say, startChatting } from './chatting.ts';
import { TEST_KEY } from './leaks/keys.ts';
import { settingsOf } from './settings.ts';

/** A host that no name server knows: only a proxy can lead there. */
const FAR = 'http://models.switchyard.invalid';

for (const from of ['the system', 'a variable'] as const) {
  test(`requests go through the proxy that ${from} names`, async ({ home, server, launch }) => {
    const proxy = await startConnectProxy({ port: Number(new URL(server.origin).port) });
    try {
      await home.write('home/.qwen/settings.json', settingsOf(FAR));
      const start = from === 'the system' ? { args: [`--proxy-server=${proxy.address}`] } : { env: { HTTP_PROXY: `http://${proxy.address}` } };
      const { page } = await launch({ ...start, env: { KEY_ONE: TEST_KEY, ...start.env } });
      await startChatting(page);
      await say(page, 'hello');
      await expect(conversation(page)).toContainText('Hello from the test server.');
      expect(proxy.tunnels).toEqual(['models.switchyard.invalid:80']);
      expect(server.requests[0]?.path).toBe('/one/v1/chat/completions');
    } finally {
      await proxy.close();
    }
  });
}
