import { describe, expect, it } from 'vitest';
import { finishedSentences } from '../../../../../src-renderer/features/chat/messages/sentences.ts';

const say = (text: string, from = 0) => finishedSentences(text, from, 'Code block.');

describe('what a screen reader hears of a running answer', () => {
  it('is nothing before a sentence has ended', () => {
    expect(say('Half a sent')).toEqual({ say: '', next: 0 });
  });

  it('is whole sentences, each once', () => {
    const text = 'One is done. Two is done! Three is no';
    const first = say(text);
    expect(first.say).toBe('One is done. Two is done!');
    expect(say(`${text}w. `, first.next).say).toBe('Three is now.');
  });

  it('does not take a dot inside a number or name for an end', () => {
    expect(say('Version 1.2 of marked.js').say).toBe('');
  });

  it('knows the ends of Chinese sentences', () => {
    expect(say('你好。再见').say).toBe('你好。');
  });

  it('is free of markup', () => {
    expect(say('## Title\n- **bold** and `code`, see [docs](https://a.b/c).\n').say).toBe('Title bold and code, see docs.');
  });

  it('is no more than anybody listens to, however much came at once', () => {
    const { say: said, next } = say('One word 😀 and more. '.repeat(30_000));
    expect(said.length).toBeLessThan(4_100);
    expect(said).toMatch(/^One word 😀 and more\..*…$/);
    expect(next).toBe(30_000 * 22 - 1);
    expect(say('漢'.repeat(50_000) + '。').say.length).toBeLessThan(4_100);
  });

  it('names a code block once it is closed, and reads none of it', () => {
    const open = 'Look:\n```ts\nconst secret = 1.\n';
    const before = say(open);
    expect(before.say).toBe('Look:');
    expect(say(open, before.next).say).toBe('');
    expect(say(`${open}\`\`\`\nDone.\n`, before.next).say).toBe('Code block. Done.');
  });
});
