import { posix, win32 } from 'node:path';
import { describe, expect, it } from 'vitest';
import { dataFolder } from '../../src-main/core/data-folder.ts';

describe('the data folder is where Electron has userData', () => {
  it.each([
    ['linux', {}, '/home/a/.config/Switchyard'],
    ['linux', { XDG_CONFIG_HOME: '/cfg' }, '/cfg/Switchyard'],
    ['darwin', { XDG_CONFIG_HOME: '/cfg' }, '/home/a/Library/Application Support/Switchyard'],
  ] as const)('on %s with %o', (platform, environment, expected) => {
    expect(dataFolder({ home: '/home/a', environment, platform }, posix)).toBe(expected);
  });

  it('on Windows', () => {
    const place = { home: 'C:\\Users\\a', platform: 'win32' } as const;
    expect(dataFolder({ ...place, environment: { APPDATA: 'D:\\Roaming' } }, win32)).toBe('D:\\Roaming\\Switchyard');
    expect(dataFolder({ ...place, environment: {} }, win32)).toBe('C:\\Users\\a\\AppData\\Roaming\\Switchyard');
  });
});
