import { expect, it } from 'vitest';
import type { SetupDraft } from '../../../src-preload/contract.ts';
import { keyedDraft } from '../../../src-main/ipc/handlers/keyed-draft.ts';
import { somebody } from '../../servers/person.ts';
import { openRouter } from '../../services/sign-in/servers.ts';
import { signingIn } from '../../services/sign-in/signing-in.ts';

const draft = (key: SetupDraft['key']): SetupDraft => ({
  kind: 'provider',
  preset: 'openrouter',
  protocol: 'openai',
  baseUrl: 'https://openrouter.ai/api/v1',
  envKey: 'OPENROUTER_API_KEY',
  key,
  custody: 'env-file',
  models: [{ id: 'm' }],
});

it('a key that was typed, or none, stays as it is', () => {
  const { signIns } = signingIn();
  expect(keyedDraft(draft('typed'), 1, signIns).key).toBe('typed');
  expect(keyedDraft(draft(null), 1, signIns).key).toBeNull();
});

it('a key that a sign-in received is put in, for the window that signed in only, as often as it is needed', async () => {
  const server = await openRouter();
  const { signIns, start } = signingIn({ openRouter: server.origin });
  const attempt = start({ way: 'openrouter' });
  await somebody().walk((await attempt.reaches('browser')).url);
  await attempt.end();
  const asked = draft({ attemptId: attempt.id });
  for (const _time of ['preview', 'check', 'apply']) expect(keyedDraft(asked, 1, signIns)).toEqual({ ...draft(null), key: server.keys[0] });
  expect(() => keyedDraft(asked, 2, signIns)).toThrow('ended already');
});

it('a sign-in that is not there, or has no key, is said to be over', () => {
  const { signIns } = signingIn();
  expect(() => keyedDraft(draft({ attemptId: '00000000-0000-0000-0000-000000000000' }), 1, signIns)).toThrow('Start it again');
});
