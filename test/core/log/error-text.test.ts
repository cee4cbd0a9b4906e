import { expect, it } from 'vitest';
import { errorText } from '../../../src-main/core/log/error-text.ts';

it('says kind, code and where it came from, and not the message', () => {
  const text = errorText(Object.assign(new TypeError('my diary\n    at heart (x:1:2)'), { code: 'ENOENT' }));
  expect(text).toMatch(/^TypeError \(ENOENT\)\nat .*error-text\.test\.ts:\d+:\d+/u);
  expect(text).not.toMatch(/diary|heart/u);
});

it('leaves out the piece of text that a parser quotes', () => {
  try {
    JSON.parse('dear diary');
  } catch (error) {
    expect(errorText(error)).toMatch(/^SyntaxError\nat JSON\.parse|^SyntaxError\nat /u);
    expect(errorText(error)).not.toContain('diary');
  }
});

it('goes down to what caused it, and not for ever', () => {
  const inner = new RangeError('x');
  expect(errorText(new Error('y', { cause: inner }))).toMatch(/caused by RangeError/u);
  const round = new Error('z');
  round.cause = round;
  expect(errorText(round).split('caused by')).toHaveLength(4);
});

it.each([['a text', 'string'], [undefined, 'undefined'], [{ stack: 'x' }, 'object']])('says of %j only what it is', (thrown, type) => {
  expect(errorText(thrown)).toBe(`thrown: ${type}`);
});

it('has no frames where there is no stack', () => {
  const bare = new Error('x');
  bare.stack = '';
  expect(errorText(bare)).toBe('Error');
});
