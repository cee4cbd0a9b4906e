import { expect, it } from 'vitest';
import { somebody } from '../../servers/person.ts';
import { isListening } from './knock.ts';
import { openLoopback, type Loopback } from '../../../src-main/shell/loopback.ts';
import { openIdProvider } from './servers.ts';
import { redirectOf, signingIn } from './signing-in.ts';

/** A sign-in whose browser is on another computer: it was sent to an address that does not load there. */
async function elsewhere(ports: Parameters<typeof signingIn>[0] = {}) {
  const provider = await openIdProvider();
  const world = signingIn(ports);
  const attempt = world.start({ way: 'oidc', method: 'loopback', issuer: provider.issuer, clientId: 'desktop' });
  const { url } = await attempt.reaches('browser');
  const redirect = redirectOf(url);
  const { address } = await somebody({ stopAt: ({ port }) => port === redirect.port }).walk(url);
  const paste = (text: string): void => world.signIns.paste(1, attempt.id, text);
  return { ...world, attempt, redirect, address, paste };
}

it.each([
  ['as it is', (address: string) => address],
  ['with white space and quotes around it', (address: string) => `  "${address}"\n`],
  ['broken over two lines by a terminal', (address: string) => `${address.slice(0, 60)}\n${address.slice(60)}`],
  ['from the question mark on', (address: string) => new URL(address).search],
])('the address that the browser was sent to signs in, pasted %s', async (_how, written) => {
  const { attempt, address, redirect, paste } = await elsewhere();
  paste(written(address));
  expect(await attempt.end()).toMatchObject({ phase: 'done' });
  await expect.poll(() => isListening(redirect)).toBe(false);
});

it.each([
  ['the code alone', (address: string) => new URL(address).searchParams.get('code') ?? ''],
  ['the page to sign in at', () => 'https://login.example.com/auth?code=x&state=y'],
  ['another port', (address: string) => address.replace(/:\d+\//, ':1/')],
  ['https', (address: string) => address.replace('http:', 'https:')],
  ['another state', (address: string) => address.replace(/state=[^&]+/, 'state=forged')],
  ['no answer in it', (address: string) => address.replace(/\?.*/, '')],
  ['nothing but words', () => 'I do not know'],
])('an address with %s is refused with what to do, and the sign-in goes on', async (_what, written) => {
  const { attempt, address, paste } = await elsewhere();
  expect(() => paste(written(address))).toThrow(/copy that whole address/);
  paste(address);
  expect(await attempt.end()).toMatchObject({ phase: 'done' });
});

it('pasted twice it counts once', async () => {
  const { attempt, address, paste, stored } = await elsewhere();
  paste(address);
  paste(address);
  expect(await attempt.end()).toMatchObject({ phase: 'done' });
  expect(stored).toHaveLength(1);
});

it('it still signs in when the port is gone', async () => {
  let listener: Loopback | undefined;
  const listen: typeof openLoopback = async (answer) => (listener = await openLoopback(answer));
  const { attempt, address, redirect, paste } = await elsewhere({ listen });
  listener?.close();
  expect(await isListening(redirect)).toBe(false);
  paste(address);
  expect(await attempt.end()).toMatchObject({ phase: 'done' });
});
