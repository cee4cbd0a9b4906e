import { describe, expect, it } from 'vitest';
import { createLog } from '../../../src-main/services/log/log.ts';

const SECRET = 'nobody-may-see-this-0123456789';

function logging(append?: (lines: string) => Promise<void>) {
  const written: string[] = [];
  let time = 0;
  const keep = (lines: string): Promise<void> => Promise.resolve(void written.push(lines));
  const log = createLog({ append: append ?? keep, now: () => time, secrets: () => [SECRET] });
  return { ...log, written, text: () => written.join(''), pass: (ms: number) => (time += ms) };
}

describe('the log', () => {
  it('writes nothing before it may, and then everything in order', async () => {
    const { log, begin, settled, written, text } = logging();
    log({ level: 'info', code: 'app/start', text: 'one' });
    await Promise.resolve();
    expect(written).toEqual([]);
    begin();
    log({ level: 'warn', code: 'x/y', text: 'two' });
    await settled();
    expect(text()).toBe('1970-01-01T00:00:00.000Z info app/start one\n1970-01-01T00:00:00.000Z warn x/y two\n');
  });

  it('writes at the end what never began', async () => {
    const { log, settled, text } = logging();
    log({ level: 'error', code: 'main/exception', text: 'Error' });
    await settled();
    expect(text()).toContain('main/exception');
  });

  it('takes a secret out that arrives in two pieces, wherever it is cut, and never writes a part of it', async () => {
    const line = `stderr: the key is ${SECRET}, sorry\n`;
    for (let cut = 0; cut <= line.length; cut += 1) {
      const { begin, write, settled, text } = logging();
      begin();
      write(line.slice(0, cut));
      await Promise.resolve();
      expect(text()).toBe(cut === line.length ? 'stderr: the key is •••, sorry\n' : '');
      write(line.slice(cut));
      await settled();
      expect(text()).toBe('stderr: the key is •••, sorry\n');
    }
  });

  it('takes a key out by its shape when it arrives letter by letter', async () => {
    const { begin, write, settled, text } = logging();
    begin();
    for (const letter of 'Bearer abc123def456ghi and sk-abcdefghijklmnop\nhttps://h/?key=abcd1234') write(letter);
    await settled();
    expect(text()).toBe('Bearer ••• and •••\nhttps://h\n');
  });

  it('leaves out what is too much in a minute, and says so', async () => {
    const { log, begin, settled, text, pass } = logging();
    begin();
    for (let at = 0; at < 500; at += 1) log({ level: 'warn', code: 'again', text: '' });
    pass(60_000);
    log({ level: 'warn', code: 'later', text: '' });
    await settled();
    const lines = text().trim().split('\n');
    expect(lines).toHaveLength(122);
    expect(lines.slice(-2)).toEqual([expect.stringContaining('log/full'), expect.stringContaining('later')]);
  });

  it('goes on after lines that could not be written', async () => {
    let isFirst = true;
    const kept: string[] = [];
    const { log, begin, settled } = logging((lines) => {
      if (isFirst) {
        isFirst = false;
        return Promise.reject(new Error('full'));
      }
      return Promise.resolve(void kept.push(lines));
    });
    begin();
    log({ level: 'warn', code: 'lost', text: '' });
    log({ level: 'warn', code: 'kept', text: '' });
    await settled();
    expect(kept.join('')).toContain('kept');
  });
});
