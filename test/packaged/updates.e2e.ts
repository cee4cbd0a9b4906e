import { cp, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { startFeed, type Feed } from './feed.ts';
import { test as base, type Packaged } from './packaged.ts';
import { target } from './target.ts';
import { expectNoViolations } from '../e2e/violations.ts';

/** Stands for the next version's AppImage: it says that it was started, and how. */
const NEXT = '#!/bin/sh\necho "started, exit after install: $APPIMAGE_EXIT_AFTER_INSTALL" > "$HOME/next"\n';
const NOW = 'the version that runs';

interface Fixtures {
  feed: Feed;
  /** A copy of the app that asks the feed, started as an AppImage starts it. */
  openImage: (more?: { APPIMAGE?: string }) => Promise<Packaged>;
}

const test = base.extend<Fixtures>({
  // Playwright asks for a destructuring pattern even where nothing is used.
  // oxlint-disable-next-line no-empty-pattern
  feed: async ({}, provide) => {
    const feed = await startFeed();
    await provide(feed);
    await feed.close();
  },
  openImage: async ({ home, feed, open }, provide) => {
    const folder = join(home.project, 'app');
    await cp(target().folder, folder, { recursive: true });
    await writeFile(join(folder, 'resources/app-update.yml'), `provider: generic\nurl: ${feed.origin}/\nupdaterCacheDirName: switchyard-updater\n`);
    await home.write('proj/Switchyard.AppImage', NOW);
    await provide(({ APPIMAGE = join(home.project, 'Switchyard.AppImage') } = {}) => open({ command: [join(folder, 'switchyard')], env: { APPIMAGE, XDG_CACHE_HOME: join(home.path, '.cache') } }));
  },
});

test.beforeEach(() => test.skip(target().owner !== undefined, 'An installed package is kept up to date by the system.'));

const about = (page: Page) => page.getByRole('region', { name: 'About' });

/** Opens Settings and asks for newer versions. */
async function check(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Settings' }).first().click();
  await about(page).getByRole('button', { name: 'Check now' }).click();
}

test('a newer version is brought quietly, and takes over when the person restarts', async ({ home, feed, openImage }) => {
  feed.release('999.0.0', NEXT);
  const { page, ended } = await openImage();
  await check(page);
  await expect(about(page)).toContainText('Version 999.0.0 is ready.');
  await expectNoViolations(page);
  expect(await home.read('proj/Switchyard.AppImage')).toBe(NOW);
  expect(feed.requests.map(({ headers }) => headers['x-user-staging-id']).filter((id) => id !== undefined && id !== 'none')).toEqual([]);

  await about(page).getByRole('button', { name: 'Restart now' }).click();
  await ended;
  expect(await home.read('proj/Switchyard.AppImage')).toBe(NEXT);
  await expect.poll(() => home.read('home/next').catch(() => '')).toBe('started, exit after install: \n');
});

test('one that nobody restarts for is in place after the app was ended', async ({ home, feed, openImage }) => {
  feed.release('999.0.0', NEXT);
  const { page, close } = await openImage();
  await check(page);
  await expect(about(page)).toContainText('Version 999.0.0 is ready.');
  await close();
  expect(await home.read('proj/Switchyard.AppImage')).toBe(NEXT);
  expect(await home.read('home/next')).toBe('started, exit after install: true\n');
});

test('one that is not what was announced is thrown away', async ({ home, feed, openImage }) => {
  feed.release('999.0.0', NEXT, 'something else');
  const { page, close } = await openImage();
  await check(page);
  await expect(about(page)).toContainText('it is not the file that was announced');
  await close();
  expect(await home.read('proj/Switchyard.AppImage')).toBe(NOW);
});

test('where there is none, the newest is what runs', async ({ feed, openImage }) => {
  feed.release('0.0.1', NEXT);
  const { page } = await openImage();
  await check(page);
  await expect(about(page)).toContainText('This is the newest version');
});

test('a feed that has nothing says so in Settings, and there alone', async ({ openImage }) => {
  const { page } = await openImage();
  await check(page);
  await expect(about(page)).toContainText('did not answer as expected');
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test('a copy that is no AppImage asks nobody', async ({ feed, openImage }) => {
  feed.release('999.0.0', NEXT);
  const { page } = await openImage({ APPIMAGE: '' });
  await page.getByRole('link', { name: 'Settings' }).first().click();
  await expect(about(page)).toBeVisible();
  await expect(about(page).getByRole('button')).toHaveCount(0);
  expect(feed.requests).toEqual([]);
});
