import { describe, expect, it } from 'vitest';
import { editEnv, envVariables, type EnvChange } from '../../../src-main/core/environment/edit-env.ts';

const edited = (text: string, ...changes: EnvChange[]): string => {
  const result = editEnv(text, changes);
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
};

const set = (text: string, value: string): string => edited(text, { name: 'KEY', value });
const remove = (text: string): string => edited(text, { name: 'KEY', remove: true });

describe('setting a variable that is there', () => {
  it('changes its value and no other byte', () => {
    const text = '\uFEFF# keys\r\n\r\nexport KEY = old # mine\r\njunk\r\nB=1\r\n';
    expect(set(text, 'new')).toBe(text.replace('old', 'new'));
  });

  it('keeps the way in which it is quoted', () => {
    expect(set("KEY='old' # why\n", 'new')).toBe("KEY='new' # why\n");
    expect(set('KEY="old"\n', 'a # b')).toBe('KEY="a # b"\n');
    expect(set('KEY: `old`\n', "it's \"new\"")).toBe('KEY: `it\'s "new"`\n');
  });

  it('changes the last of equal names, the one that counts', () => {
    expect(set('KEY=a\nB=1\nKEY=b\n', 'c')).toBe('KEY=a\nB=1\nKEY=c\n');
  });

  it('replaces a value of several lines as a whole', () => {
    expect(set('A=1\nKEY="-----BEGIN\nKEY=x\n-----END"\nB=2\n', 'v')).toBe('A=1\nKEY="v"\nB=2\n');
  });

  it('fills an empty one, and empties a full one', () => {
    expect(set('KEY= # none yet\nB=2\n', 'v')).toBe('KEY=v # none yet\nB=2\n');
    expect(set('KEY=\n', 'v')).toBe('KEY=v\n');
    expect(envVariables(set('KEY=v\nB=2\n', ''))).toEqual(new Map([['KEY', ''], ['B', '2']]));
  });

  it('changes nothing when it has that value already', () => {
    expect(set("KEY = 'v' # x", 'v')).toBe("KEY = 'v' # x");
  });
});

describe('adding a variable', () => {
  it('puts it on a line of its own at the end', () => {
    expect(set('A=1', 'v')).toBe('A=1\nKEY=v\n');
    expect(set('A=1\r\n', 'v')).toBe('A=1\r\nKEY=v\r\n');
    expect(set('', 'sk-or-v1-0123abc')).toBe('KEY=sk-or-v1-0123abc\n');
  });

  it('writes where no open quote swallows it', () => {
    const text = set('A="open\n', 'v');
    expect(envVariables(text).get('KEY')).toBe('v');
    expect(envVariables(text).get('A')).toBe('"open');
  });
});

describe('removing a variable', () => {
  it('takes all of its lines with the comments in them, and nothing else', () => {
    expect(remove('# of A\nA=1\n# stays\nexport KEY="x\ny" # mine\nB=2\nKEY=again')).toBe('# of A\nA=1\n# stays\nB=2\n');
    expect(remove('KEY=\nB=2\n')).toBe('B=2\n');
  });

  it('is done already where there is none', () => {
    expect(remove('A=1\n')).toBe('A=1\n');
  });
});

describe('a value', () => {
  it.each(['', ' lead', 'trail ', 'a#b', 'a "b" c', "it's", 'a`b', '$HOME', 'two\nlines', '"quoted"', 'C:\\new\\run', "\\n'", '-----BEGIN\r\nx\r\n-----END'])(
    'of %j is read back as it was given',
    (value) => {
      expect(envVariables(set('A=1\nKEY=x\nB=2\n', value))).toEqual(new Map([['A', '1'], ['KEY', value], ['B', '2']]));
      expect(envVariables(set('A=1\n', value)).get('KEY')).toBe(value);
    },
  );

  it.each(['nul\0', '\uD800', '\\n\r'])('of %j, which a .env file cannot hold, is refused without showing it', (value) => {
    const result = editEnv('A=1\n', [{ name: 'KEY', value }]);
    expect(result).toMatchObject({ ok: false, error: { code: 'env/bad-value', message: expect.stringContaining('KEY') } });
    expect(JSON.stringify(result)).not.toContain(JSON.stringify(value).slice(1, -1));
  });
});

it.each(['', 'A B', 'A=B', '__proto__', 'ключ'])('refuses %j for a name', (name) => {
  expect(editEnv('', [{ name, value: 'v' }])).toMatchObject({ ok: false, error: { code: 'env/bad-value' } });
});
