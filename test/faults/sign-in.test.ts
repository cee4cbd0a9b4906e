import { readdir, writeFile, utimes } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { signedIn } from '../services/credentials/signed-in.ts';
import { buildProgram, run } from './spawn-program.ts';
import { fill, smallDisk } from './small-disk.ts';

const PROCESSES = 8;

describe('one expired token and many programs', () => {
  let program: Awaited<ReturnType<typeof buildProgram>>;
  beforeAll(async () => {
    program = await buildProgram();
  }, 60_000);
  afterAll(() => program.remove());

  it('is renewed exactly once, and all of them have the new one', async () => {
    const { service, folder, renewals, read } = await signedIn({ expiresIn: -1 });
    service.delayMs = 300;
    const runs = await Promise.all(Array.from({ length: PROCESSES }, () => run(program.path, ['use-sign-in', dirname(folder), service.origin])));
    expect(runs.map(({ code }) => code)).toEqual(Array.from({ length: PROCESSES }, () => 0));
    expect(new Set(runs.map(({ output }) => output))).toEqual(new Set([(await read())['access_token']]));
    expect([renewals(), service.reused, await readdir(folder)]).toEqual([1, [], ['oauth_creds.json']]);
  }, 60_000);

  it('has no lock in its way that a program left when it ended', async () => {
    const { folder } = await signedIn();
    const { code } = await run(program.path, ['end-with-lock', join(folder, 'oauth_creds.lock')]);
    expect([code, await readdir(folder)]).toEqual([3, ['oauth_creds.json']]);
  });
});

describe('a lock of another program', () => {
  it('that was left behind a minute ago is in nobody’s way', async () => {
    const { open, ref, folder, renewals } = await signedIn({ expiresIn: -1 });
    const lock = join(folder, 'oauth_creds.lock');
    await writeFile(lock, 'left behind');
    const aMinuteAgo = new Date(Date.now() - 60_000);
    await utimes(lock, aMinuteAgo, aMinuteAgo);
    await open().current(ref);
    expect([renewals(), await readdir(folder)]).toEqual([1, ['oauth_creds.json']]);
  });

  it('that it still holds is waited for, and what it brings is used', async () => {
    const { open, ref, folder, renewals, service, write } = await signedIn({ expiresIn: -1 });
    const lock = join(folder, 'oauth_creds.lock');
    await writeFile(lock, 'the CLI');
    const twelveSecondsAgo = new Date(Date.now() - 12_000); // stale for an older CLI, alive for the newest one
    await utimes(lock, twelveSecondsAgo, twelveSecondsAgo);
    const waiting = open().current(ref);
    const theirs = service.credentials(Date.now() + 3_600_000);
    await write(theirs);
    expect((await waiting).access.reveal()).toBe(theirs['access_token']);
    expect([renewals(), (await readdir(folder)).includes('oauth_creds.lock')]).toEqual([0, true]);
  });
});

describe('a full disk while a rotated token is saved', () => {
  it('keeps the old file whole, tells, uses the new token, and saves it when there is space again', async (context) => {
    const disk = await smallDisk(context);
    const { open, ref, read, service } = await signedIn({ expiresIn: -1, folder: disk });
    const before = await read();
    const account = open();
    const free = await fill(disk);
    const { access } = await account.current(ref);
    expect(service.isAccepted(access.reveal())).toBe(true);
    expect(await read()).toEqual(before);
    expect(account.views()).toMatchObject([{ state: 'ready', storedIn: expect.stringContaining('memory'), error: { code: 'storage/full', message: expect.stringContaining('disk is full') } }]);
    expect(account.findings()).toMatchObject([{ code: 'storage/full' }]);
    await free();
    expect((await account.current(ref)).access.reveal()).toBe(access.reveal());
    expect(await read()).toMatchObject({ access_token: access.reveal() });
    expect(account.findings()).toEqual([]);
    expect(service.reused).toEqual([]);
  });
});
