import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Custody } from '../../../src-main/core/setup/setup-view.ts';
import { freshRoute } from '../../../src-main/services/fresh-route.ts';
import type { ModelServer } from '../../servers/model-server.ts';
import { startOpenAiServer } from '../../servers/openai-server.ts';
import { checking, told } from '../checking.ts';
import { USER } from '../home.ts';
import { DEEPSEEK, KEY, settingUp } from './setting-up.ts';

let server: ModelServer;
beforeEach(async () => {
  server = await startOpenAiServer();
});
afterEach(() => server.close());

describe('the check of a draft', () => {
  it.each<Custody>(['env-file', 'vault', 'settings'])('goes the way that chat goes once it is written: %s', async (custody) => {
    const { setup, place, apply, read } = await settingUp();
    const draft = { ...DEEPSEEK, baseUrl: `${server.origin}/v1`, custody };
    const checked = await setup.drafted(place, draft);
    const views = await checking().run(checked);
    expect(views.map(told).at(-1)).toBe('reach passed, key passed, model passed, first-token passed');
    expect(server.requests.map(({ path, headers }) => [path, headers.authorization])).toEqual([['/v1/chat/completions', `Bearer ${KEY}`]]);
    expect([await read(USER), await read('home/.qwen/.env'), place.vault.look('DEEPSEEK_API_KEY')]).toEqual([null, null, undefined]);

    const before = await freshRoute({ ...checked.place, windowModel: checked.modelKey });
    await apply(draft);
    const after = await freshRoute(place);
    expect(JSON.stringify(after)).toBe(JSON.stringify(before));
    expect(after.ok && after.value.key?.value.reveal()).toBe(KEY);
  });
});

describe('a system without a keyring', () => {
  it('takes no key into the vault, and then writes nothing at all', async () => {
    const { apply, place, read } = await settingUp();
    place.vault.set = () => Promise.reject(new Error('not protected'));
    await expect(apply({ ...DEEPSEEK, custody: 'vault' })).rejects.toBeDefined();
    expect([await read(USER), await read('home/.qwen/.env')]).toEqual([null, null]);
  });
});
