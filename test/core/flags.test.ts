import { describe, expect, it } from 'vitest';
import { asksInTerminal, parseFlags, type Flags } from '../../src-main/core/flags.ts';

const flags = (...argv: string[]): Flags => {
  const result = parseFlags(argv);
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
};

describe('the flags', () => {
  it('come as two arguments or as one with an equals sign', () => {
    const expected = { prompt: 'hi', model: 'm', authType: 'openai', openaiBaseUrl: 'http://h/v1' };
    expect(flags('-p', 'hi', '-m', 'm', '--auth-type', 'openai', '--openai-base-url', 'http://h/v1')).toEqual(expected);
    expect(flags('--prompt=hi', '--model=m', '--auth-type=openai', '--openai-base-url=http://h/v1')).toEqual(expected);
  });

  it('keep an equals sign inside a value', () => {
    expect(flags('--openai-base-url=http://h/v1?api-version=1').openaiBaseUrl).toBe('http://h/v1?api-version=1');
  });

  it('count as absent when empty (A42, A43)', () => {
    expect(flags('--model', '', '--openai-api-key=', '--auth-type', '')).toEqual({});
  });

  it('count as absent without a value', () => {
    expect(flags('--model', '--explain')).toEqual({ explain: true });
    expect(flags('--model')).toEqual({});
  });

  it('are the last of their kind', () => {
    expect(flags('-m', 'one', '--model', 'two').model).toBe('two');
  });

  it('take a value that begins with a dash', () => {
    expect(flags('-p', '- a list').prompt).toBe('- a list');
    expect(flags('-p', '--verbose').prompt).toBe('--verbose');
  });

  it('end at a double dash', () => {
    expect(flags('-m', 'one', '--', '-m', 'two')).toEqual({ model: 'one' });
  });
});

it('passes over what belongs to Chromium and Electron, and over positional arguments', () => {
  expect(flags('.', '--no-sandbox', '--user-data-dir=/tmp/x', '-m', 'one', 'file.txt', '--inspect=0')).toEqual({ model: 'one' });
});

it('passes over names that every object has', () => {
  expect(flags('--constructor=1', '--__proto__=2', '--toString', 'x')).toEqual({});
});

it('reads the switches', () => {
  expect(flags('--explain', '--doctor', '--json', '-h', '-v')).toEqual({ explain: true, doctor: true, json: true, help: true, version: true });
});

it.each(['azure', 'OpenAI', 'demo'])('refuses the protocol %s and names those that exist (A36, X11)', (name) => {
  const result = parseFlags(['-p', 'hi', '--auth-type', name]);
  expect(result).toMatchObject({ ok: false, error: { code: 'model/invalid-auth-type' } });
  if (!result.ok) expect(result.error.message).toContain('openai, anthropic, gemini, vertex-ai');
});

it('keeps the key out of everything that prints', () => {
  const given = flags('--openai-api-key', 'sk-secret');
  expect(JSON.stringify(given)).not.toContain('sk-secret');
  expect(given.openaiApiKey?.reveal()).toBe('sk-secret');
});

it.each([[['-p', 'hi']], [['--explain']], [['--doctor']], [['--help']], [['--version']]])('answers %s in the terminal', (argv) => {
  expect(asksInTerminal(flags(...argv))).toBe(true);
});

it.each([[[]], [['--model', 'x']], [['--doctor=false']], [['--json']]])('opens a window for %s', (argv) => {
  expect(asksInTerminal(flags(...argv))).toBe(false);
});
