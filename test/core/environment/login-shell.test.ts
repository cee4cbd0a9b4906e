import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSupportedShell, marksOf, shellArguments, shellEnvironmentOf, shellName } from '../../../src-main/core/environment/login-shell-command.ts';
import { allowedVariables } from '../../../src-main/core/environment/login-shell-names.ts';
import { between, parseListing } from '../../../src-main/core/environment/login-shell-output.ts';
import { wantsLoginShell, type StartHints } from '../../../src-main/core/environment/login-shell-start.ts';

const hints = (more: Partial<StartHints> = {}): StartHints => ({ platform: 'linux', packaged: true, parent: 4711, environment: {}, ...more });

describe('the login shell is asked', () => {
  it.each([
    ['an installed app from a menu', true, hints()],
    ['an installed app on macOS', true, hints({ platform: 'darwin' })],
    ['from a terminal', false, hints({ environment: { TERM: 'xterm-256color', SHLVL: '1' } })],
    ['by a shell without a terminal', false, hints({ environment: { SHLVL: '2' } })],
    ['with a shell level that does not count', true, hints({ environment: { SHLVL: '0' } })],
    ['by the system itself, whatever it exports', true, hints({ parent: 1, environment: { TERM: 'linux' } })],
    ['a developer’s build', false, hints({ packaged: false })],
    ['on Windows', false, hints({ platform: 'win32' })],
  ])('automatically: %s: %s', (_when, expected, given) => {
    expect(wantsLoginShell('auto', given)).toBe(expected);
  });

  it('always or never as the person says, and on Windows never', () => {
    const terminal = hints({ packaged: false, environment: { TERM: 'xterm' } });
    expect([wantsLoginShell('always', terminal), wantsLoginShell('never', hints())]).toEqual([true, false]);
    expect(wantsLoginShell('always', hints({ platform: 'win32' }))).toBe(false);
  });
});

describe('what is kept of its exports', () => {
  it('are known variables and those that settings name; nothing else', () => {
    const exported = new Map([['OPENAI_API_KEY', 'a'], ['HTTPS_PROXY', 'b'], ['MY_KEY', 'c'], ['AWS_SECRET_ACCESS_KEY', 'd'], ['XAI_API_KEY_OLD', 'e'], ['NO_PROXY', '']]);
    expect([...allowedVariables(exported, new Set(['MY_KEY', 'ABSENT'])).keys()]).toEqual(['OPENAI_API_KEY', 'HTTPS_PROXY', 'MY_KEY']);
  });
});

describe('its output', () => {
  const marks = marksOf('0123456789abcdef');

  it('is read whatever stands around it and whatever a value holds', () => {
    const name = fc.stringMatching(/^[A-Za-z_][A-Za-z0-9_]{0,8}$/).filter((word) => !['__proto__', 'constructor', 'prototype'].includes(word));
    const value = fc.string({ unit: 'binary' }).map((text) => text.replaceAll('\0', ''));
    const noise = fc.oneof(fc.string(), fc.constantFrom('Welcome!\n', 'KEY=noise\0', '\u001B]0;title\u0007', marks.begin));
    fc.assert(
      fc.property(fc.dictionary(name, value, { minKeys: 1 }), noise, fc.string(), (variables, before, after) => {
        const listing = Object.entries(variables).map((pair) => `${pair.join('=')}\0`).join('');
        const found = between(`${before}${marks.begin}${listing}${marks.end}${after}`, marks);
        expect(Object.fromEntries(parseListing(found ?? ''))).toEqual({ ...variables });
      }),
    );
  });

  it('is incomplete without the end', () => {
    expect(between(`noise${marks.begin}A=1\0`, marks)).toBeUndefined();
    expect(between(marks.end, marks)).toBeUndefined();
  });

  it('of a plain env is read line by line', () => {
    expect([...parseListing('A=1\nB=x=y\nnot a variable\nBASH_FUNC_x%%=() {\n')]).toEqual([['A', '1'], ['B', 'x=y']]);
  });

  it('never reaches a prototype', () => {
    expect(parseListing('__proto__=x\0').size).toBe(0);
  });
});

describe('its start', () => {
  it('is with the file of a shell that is known, by its name', () => {
    expect(['/bin/bash', '/usr/bin/zsh', '/opt/fish', '/bin/sh'].every(isSupportedShell)).toBe(true);
    expect(['bash', '', '/usr/sbin/nologin', '/usr/bin/nu'].some(isSupportedShell)).toBe(false);
    expect(shellName('/usr/bin/zsh')).toBe('zsh');
  });

  it('hands over no key, and names the mark nowhere in one piece', () => {
    const environment = { PATH: '/bin', OPENAI_API_KEY: 'k', MY_TOKEN: 't', LC_ALL: 'C', HOME: '/other' };
    expect(shellEnvironmentOf(environment, '/home/a')).toEqual({ PATH: '/bin', LC_ALL: 'C', HOME: '/home/a', TERM: 'dumb', SWITCHYARD_READS_ENVIRONMENT: '1' });
    expect(shellArguments('0123456789abcdef').join(' ')).not.toContain('0123456789abcdef');
  });
});
