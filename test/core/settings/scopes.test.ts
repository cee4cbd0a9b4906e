import { posix, win32 } from 'node:path';
import { describe, expect, it } from 'vitest';
import { displayPath } from '../../../src-main/core/settings/display-path.ts';
import { settingsPaths, trustedFoldersPath, type FilePlaces } from '../../../src-main/core/settings/scopes.ts';

const linux = (environment: FilePlaces['environment'] = {}): FilePlaces => ({ home: '/home/u', cwd: '/code/p', environment, platform: 'linux' });

describe('the settings files', () => {
  it('stand where the CLI has them on Linux', () => {
    expect(settingsPaths(linux(), posix)).toEqual({
      'system-defaults': '/etc/qwen-code/system-defaults.json',
      user: '/home/u/.qwen/settings.json',
      workspace: '/code/p/.qwen/settings.json',
      system: '/etc/qwen-code/settings.json',
    });
  });

  it('stand where the CLI has them on macOS and Windows', () => {
    expect(settingsPaths({ ...linux(), platform: 'darwin' }, posix).system).toBe('/Library/Application Support/QwenCode/settings.json');
    const windows = settingsPaths({ home: 'C:\\Users\\u', cwd: 'D:\\p', environment: {}, platform: 'win32' }, win32);
    expect(windows).toMatchObject({ system: 'C:\\ProgramData\\qwen-code\\settings.json', user: 'C:\\Users\\u\\.qwen\\settings.json' });
  });

  it('follow the variables for the system files; the defaults stay beside them (D16, D17)', () => {
    const moved = settingsPaths(linux({ QWEN_CODE_SYSTEM_SETTINGS_PATH: '/sys/s.json' }), posix);
    expect(moved).toMatchObject({ system: '/sys/s.json', 'system-defaults': '/sys/system-defaults.json' });
    const own = settingsPaths(linux({ QWEN_CODE_SYSTEM_DEFAULTS_PATH: '/d.json', QWEN_CODE_SYSTEM_SETTINGS_PATH: '' }), posix);
    expect(own).toMatchObject({ system: '/etc/qwen-code/settings.json', 'system-defaults': '/d.json' });
  });

  it.each([
    ['/q', '/q/settings.json'],
    ['~/q', '/home/u/q/settings.json'],
    ['~', '/home/u/settings.json'],
    ['q', '/code/p/q/settings.json'],
    ['', '/home/u/.qwen/settings.json'],
  ])('follow QWEN_HOME=%s (E66, E67)', (QWEN_HOME, user) => {
    expect(settingsPaths(linux({ QWEN_HOME }), posix).user).toBe(user);
    expect(trustedFoldersPath(linux({ QWEN_HOME }), posix)).toBe(user.replace('settings.json', 'trustedFolders.json'));
  });
});

it.each([
  ['/home/u/.qwen/settings.json', '~/.qwen/settings.json'],
  ['/home/u', '~'],
  ['/home/user2/x', '/home/user2/x'],
  ['/etc/x', '/etc/x'],
])('shows %s as %s', (path, shown) => {
  expect(displayPath(path, '/home/u')).toBe(shown);
});
