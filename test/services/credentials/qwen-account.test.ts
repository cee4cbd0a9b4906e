import { chmod, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Secret } from '../../../src-main/core/secret.ts';
import { signedIn } from './signed-in.ts';

const HOUR = 3_600_000;

describe('a sign-in that lasts', () => {
  it('is used as it is, at the server that it names', async () => {
    const { open, ref, read, service, renewals } = await signedIn();
    const { access, baseUrl } = await open().current(ref);
    expect([access.reveal(), baseUrl]).toEqual([(await read())['access_token'], `${service.origin}/v1`]);
    expect(renewals()).toBe(0);
  });

  it('is read anew when another program has changed the file', async () => {
    const { open, ref, write, service } = await signedIn();
    const account = open();
    await account.current(ref);
    const theirs = service.credentials(Date.now() + HOUR);
    await write(theirs);
    expect((await account.current(ref)).access.reveal()).toBe(theirs['access_token']);
  });
});

describe('a sign-in that has expired', () => {
  it.each([-1000, 29_000])('is renewed when its token ends in %d ms', async (expiresIn) => {
    const { open, ref, read, mode, service, folder, renewals } = await signedIn({ expiresIn });
    const { access } = await open().current(ref);
    expect(service.isAccepted(access.reveal())).toBe(true);
    const kept = await read();
    expect(Object.keys(kept)).toEqual(['access_token', 'refresh_token', 'token_type', 'resource_url', 'expiry_date']);
    expect(kept).toMatchObject({ access_token: access.reveal(), token_type: 'Bearer', resource_url: service.origin });
    expect([await mode(), renewals(), await readdir(folder)]).toEqual([0o600, 1, ['oauth_creds.json']]);
  });

  it('is renewed once for all who ask at the same time, in several windows and programs', async () => {
    const { open, ref, renewals, service } = await signedIn({ expiresIn: -1 });
    service.delayMs = 50;
    const programs = [open(), open(), open()];
    const tokens = await Promise.all(programs.flatMap((account) => [account.current(ref), account.current(ref)]));
    expect(new Set(tokens.map(({ access }) => access.reveal())).size).toBe(1);
    expect([renewals(), service.reused]).toEqual([1, []]);
  });

  it('keeps what the service leaves out of its answer, and what else stands in the file', async () => {
    const { open, ref, read, write, service } = await signedIn();
    const before = { ...service.credentials(Date.now() - 1), resource_url: 'portal.example', note: 'mine' };
    await write(before);
    service.giveTokens({ refresh_token: undefined, resource_url: undefined });
    expect((await open().current(ref)).baseUrl).toBe('https://portal.example/v1');
    expect(await read()).toMatchObject({ refresh_token: (before as Record<string, unknown>)['refresh_token'], resource_url: 'portal.example', note: 'mine' });
  });

  it('is made its owner’s only, however open the file was', async () => {
    const { open, ref, mode, path } = await signedIn({ expiresIn: -1 });
    await chmod(path, 0o644);
    const account = open();
    await account.look();
    expect(account.findings()).toMatchObject([{ code: 'account/exposed', file: '~/.qwen/oauth_creds.json' }]);
    await account.current(ref);
    expect([await mode(), account.findings()]).toEqual([0o600, []]);
  });

  it('is used while it still lasts when the service cannot be reached', async () => {
    const { open, ref, read, service } = await signedIn({ expiresIn: 20_000 });
    service.scriptRefreshes({ status: 503, body: {} });
    expect((await open().current(ref)).access.reveal()).toBe((await read())['access_token']);
  });

  it.each(['cut', { status: 500, body: { error: 'server_error' } }] as const)('fails in words, and can be tried again, when the service answers %j', async (answer) => {
    const { open, ref, service } = await signedIn({ expiresIn: -1 });
    service.scriptRefreshes(answer);
    const account = open();
    await expect(account.current(ref)).rejects.toMatchObject({ error: { code: 'account/unreachable', action: 'retry' } });
    expect(service.isAccepted((await account.current(ref)).access.reveal())).toBe(true);
  });
});

describe('a renewal that somebody asks for', () => {
  it('is made although the token lasts', async () => {
    const { open, ref, renewals } = await signedIn();
    const account = open();
    await account.renew(ref);
    expect(renewals()).toBe(1);
    expect(account.views()[0]?.refreshedAt).toBeTypeOf('number');
  });

  it('and that fails is said, although the token lasts', async () => {
    const { open, ref, service } = await signedIn();
    service.scriptRefreshes('cut');
    await expect(open().renew(ref)).rejects.toMatchObject({ error: { code: 'account/unreachable' } });
  });
});

describe('a clock that was set back', () => {
  it('makes the token be renewed: it may have expired although the file says otherwise', async () => {
    const { open, ref, renewals } = await signedIn();
    const anHourAgo = (): number => Date.now() - HOUR;
    const account = open({ now: anHourAgo });
    const { access } = await account.current(ref);
    expect((await account.current(ref)).access.reveal()).toBe(access.reveal());
    expect(renewals()).toBe(1);
  });

  it('does not make a lock last', async () => {
    const { open, ref, folder } = await signedIn({ expiresIn: -1 });
    const lock = join(folder, 'oauth_creds.lock');
    await writeFile(lock, 'somebody');
    await utimes(lock, new Date(Date.now() + HOUR), new Date(Date.now() + HOUR));
    await open().current(ref);
    expect(await readdir(folder)).toEqual(['oauth_creds.json']);
  });
});

describe('a token that the API refused', () => {
  it('is renewed although it should last', async () => {
    const { open, ref, renewals } = await signedIn();
    const account = open();
    const first = await account.current(ref);
    const second = await account.renew(ref, first.access);
    expect(second.access.reveal()).not.toBe(first.access.reveal());
    expect(renewals()).toBe(1);
  });

  it('is not renewed again when another program has done that meanwhile', async () => {
    const { open, ref, renewals, read } = await signedIn();
    const [mine, theirs] = [open(), open()];
    const { access } = await mine.current(ref);
    await theirs.renew(ref, access);
    expect((await mine.renew(ref, access)).access.reveal()).toBe((await read())['access_token']);
    expect(renewals()).toBe(1);
  });
});

describe('a refused renewal', () => {
  it.each([400, 401])('with %d asks for a new sign-in and leaves the file as it is', async (status) => {
    const { open, ref, read, service } = await signedIn({ expiresIn: -1 });
    const before = await read();
    service.scriptRefreshes({ status, body: { error: 'invalid_grant', error_description: `bad ${String(before['refresh_token'])}` } });
    const account = open();
    const failed = account.current(ref);
    await expect(failed).rejects.toMatchObject({ error: { code: 'account/refused', action: 'sign-in' } });
    await failed.catch((error: unknown) => expect(JSON.stringify(error)).not.toContain(before['refresh_token']));
    expect(await read()).toEqual(before);
    expect(account.views()).toMatchObject([{ state: 'refused', storedIn: '~/.qwen/oauth_creds.json' }]);
  });

  it('is forgotten when somebody has signed in elsewhere', async () => {
    const { open, ref, write, service } = await signedIn({ expiresIn: -1 });
    service.scriptRefreshes({ status: 400, body: { error: 'invalid_grant' } });
    const account = open();
    await account.current(ref).catch(() => undefined);
    await write(service.credentials(Date.now() + HOUR));
    await account.current(ref);
    expect(account.views()).toMatchObject([{ state: 'ready' }]);
    expect(account.views()[0]).not.toHaveProperty('error');
  });

  it('is none when the CLI was faster without minding the lock', async () => {
    const { open, ref, write, service } = await signedIn({ expiresIn: -1 });
    const theirs = service.credentials(Date.now() + HOUR);
    service.delayMs = 100;
    service.scriptRefreshes({ status: 400, body: { error: 'invalid_grant' } });
    const renewing = open().current(ref);
    await write(theirs);
    expect((await renewing).access.reveal()).toBe(theirs['access_token']);
  });
});

describe('signing in', () => {
  it('writes the file in the CLI’s shape, for its owner only', async () => {
    const { open, read, mode, folder } = await signedIn({ expiresIn: null });
    await rm(folder, { recursive: true, force: true });
    const expiresAt = Date.now() + HOUR;
    const account = open();
    const issued = { access: new Secret('a'), refresh: new Secret('r'), tokenType: 'Bearer', expiresAt, resourceUrl: 'portal.example' };
    expect(await account.store(issued)).toEqual({ id: 'qwen', storedIn: '~/.qwen/oauth_creds.json' });
    expect(await read()).toEqual({ access_token: 'a', refresh_token: 'r', token_type: 'Bearer', resource_url: 'portal.example', expiry_date: expiresAt });
    expect([await mode(), (await stat(folder)).mode & 0o777]).toEqual([0o600, 0o700]);
    expect(account.views()).toMatchObject([{ state: 'ready', expiresAt }]);
  });

  it('without a refresh token lasts in memory until it expires', async () => {
    const { open, ref, folder } = await signedIn({ expiresIn: null });
    let now = Date.now();
    const account = open({ now: () => now });
    const { storedIn } = await account.store({ access: new Secret('a'), tokenType: 'Bearer', expiresAt: now + HOUR });
    expect(storedIn).toContain('memory');
    expect((await account.current(ref)).access.reveal()).toBe('a');
    now += HOUR;
    await expect(account.current(ref)).rejects.toMatchObject({ error: { code: 'account/refused', action: 'sign-in' } });
    expect(await readdir(folder).catch(() => [])).toEqual([]);
  });
});

describe('signing out', () => {
  it('removes the file and asks the service to forget the tokens', async () => {
    const { open, ref, read, service, folder } = await signedIn();
    const { access_token: access, refresh_token: refresh } = await read();
    const account = open();
    await account.signOut(ref);
    expect([await readdir(folder), service.revoked, account.views()]).toEqual([[], [refresh, access], []]);
    await expect(account.current(ref)).rejects.toMatchObject({ error: { code: 'account/signed-out', action: 'sign-in' } });
  });

  it('works although the service is gone', async () => {
    const { open, ref, service, folder } = await signedIn();
    await service.close();
    await open().signOut(ref);
    expect(await readdir(folder)).toEqual([]);
  });
});

describe('a file that cannot be used', () => {
  const damages: [what: string, content: string | Record<string, unknown>, words: string][] = [
    ['half-written', '{"access_token": "a", "refr', 'not valid JSON'],
    ['empty', '', 'not valid JSON'],
    ['a list', '[]', 'not valid JSON'],
    ['without a refresh token', { access_token: 'a', token_type: 'Bearer', expiry_date: 1 }, 'lacks refresh_token'],
    ['without an access token', { refresh_token: 'r', token_type: 'Bearer', expiry_date: 1 }, 'lacks access_token'],
    ['without a type', { access_token: 'a', refresh_token: 'r', expiry_date: 1 }, 'lacks token_type'],
    ['without a time', { access_token: 'a', refresh_token: 'r', token_type: 'Bearer' }, 'lacks expiry_date'],
  ];

  it.each(damages)('%s, is left as it is, said, and counts as signed out', async (_what, content, words) => {
    const { open, ref, write, path } = await signedIn({ expiresIn: null });
    await write(content);
    const before = await readFile(path);
    const account = open();
    await expect(account.current(ref)).rejects.toMatchObject({ error: { code: 'account/damaged', action: 'sign-in', message: expect.stringContaining(words) } });
    expect(account.findings()).toMatchObject([{ code: 'account/damaged', severity: 'warning', file: '~/.qwen/oauth_creds.json' }]);
    expect(account.views()).toMatchObject([{ state: 'damaged' }]);
    expect(await readFile(path)).toEqual(before);
  });

  it('is set aside by a new sign-in and by signing out, never deleted', async () => {
    const { open, ref, write, folder, read } = await signedIn({ expiresIn: null });
    await write('half {');
    await open().store({ access: new Secret('a'), refresh: new Secret('r'), tokenType: 'Bearer', expiresAt: Date.now() + HOUR });
    expect(await read()).toMatchObject({ access_token: 'a' });
    await write('other {');
    await open().signOut(ref);
    const kept = await Promise.all((await readdir(folder)).map((name) => readFile(join(folder, name), 'utf8')));
    expect(kept.toSorted()).toEqual(['half {', 'other {']);
  });

  it('is waited for while an older CLI writes it in place', async () => {
    const { open, ref, write, service } = await signedIn({ expiresIn: null });
    const text = JSON.stringify(service.credentials(Date.now() + HOUR));
    await write(text.slice(0, 40));
    const reading = open().current(ref);
    await write(text);
    expect(service.isAccepted((await reading).access.reveal())).toBe(true);
  });
});
