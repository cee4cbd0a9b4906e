import { describe, expect, it } from 'vitest';
import { hintsFor, readTyped } from '../../../../../src-renderer/features/chat/composer/commands.ts';

describe('what is typed', () => {
  it.each(['', '  ', '\n'])('%j is nothing', (text) => {
    expect(readTyped(text)).toEqual({ kind: 'empty' });
  });

  it.each([
    ['/model', 'model', ''],
    ['/model ', 'model', ''],
    ['/model qwen coder', 'model', 'qwen coder'],
    ['/new', 'new', ''],
    ['/help', 'help', ''],
  ])('%j is a command', (text, command, rest) => {
    expect(readTyped(text)).toEqual({ kind: 'command', command, rest });
  });

  it.each(['hello', '/etc/hosts is what?', 'see /model', ' /model', '/new idea: a lamp', '/', '/model\nand more', '1/2', '/Model'])('%j is a message, sent as it is', (text) => {
    expect(readTyped(text)).toEqual({ kind: 'message', text });
  });

  it('a single unknown word after a slash is neither sent nor run', () => {
    expect(readTyped('/connect')).toEqual({ kind: 'unknown-command', word: '/connect' });
  });
});

describe('hints', () => {
  it.each([
    ['/', ['model', 'auth', 'new', 'help']],
    ['/m', ['model']],
    ['/help', ['help']],
    ['/x', []],
  ])('for %j are %j', (text, hints) => {
    expect(hintsFor(text)).toEqual(hints);
  });

  it.each(['', 'hello', '/model x', 'a/'])('for %j there are none', (text) => {
    expect(hintsFor(text)).toBeNull();
  });
});
