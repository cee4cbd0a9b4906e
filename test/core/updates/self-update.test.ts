import { describe, expect, it } from 'vitest';
import { updateFeed, type Copy } from '../../../src-main/core/updates/self-update.ts';

const appImage: Copy = { packaged: true, platform: 'linux', appImage: '/home/me/Switchyard.AppImage', feedFile: 'provider: generic\nurl: https://example.com/app/\nupdaterCacheDirName: switchyard-updater\n' };
const windows: Copy = { ...appImage, platform: 'win32', appImage: undefined };

describe('a copy that updates itself', () => {
  it.each([appImage, windows, { ...windows, platform: 'darwin' }])('asks the host of its feed: %o', (copy) => {
    expect(updateFeed(copy)).toBe('example.com');
  });

  it.each([`url: 'https://example.com/a'`, 'url: "https://example.com/a"'])('reads %s', (feedFile) => {
    expect(updateFeed({ ...windows, feedFile })).toBe('example.com');
  });
});

describe('a copy that does not', () => {
  it.each<[string, Copy]>([
    ['was packed without a feed', { ...appImage, feedFile: undefined }],
    ['names no address', { ...appImage, feedFile: 'provider: generic\n' }],
    ['names one that is none', { ...appImage, feedFile: 'url: nowhere\n' }],
    ['runs from its sources', { ...appImage, packaged: false }],
    ['is kept up to date by a package manager', { ...appImage, appImage: undefined }],
    ['has an empty variable in the place of an AppImage', { ...appImage, appImage: '' }],
  ])('%s', (_why, copy) => {
    expect(updateFeed(copy)).toBeUndefined();
  });
});
