import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CHINESE } from '../../../src-main/core/demo/answers-chinese.ts';
import { FRENCH } from '../../../src-main/core/demo/answers-french.ts';
import { ANSWERS } from '../../../src-main/core/demo/answers.ts';
import { NO_AI, demoPieces, demoReply, roughTokens } from '../../../src-main/core/demo/reply.ts';
import { topicOf } from '../../../src-main/core/demo/topics.ts';

describe('the demo', () => {
  it.each([
    ['hello', 'welcome'],
    ['', 'welcome'],
    ['show me some code', 'code'],
    ['Write a Python function', 'code'],
    ['compare the providers', 'table'],
    ['list the shortcuts', 'list'],
    ['tell me a long story', 'long'],
    ['How do I set up a key?', 'setup'],
    ['What does the receipt show?', 'receipt'],
    ['Where is settings.json?', 'files'],
  ])('answers “%s” about %s', (message, topic) => {
    expect(topicOf(message)).toBe(topic);
    expect(demoReply([{ role: 'user', text: message }])).toBe(`${ANSWERS[topicOf(message)]}\n\n${NO_AI}`);
  });

  it.each([
    ['English', 'en-GB', ANSWERS, NO_AI],
    ['French', 'fr-CA', FRENCH, 'sans IA.*'],
    ['Chinese', 'zh-CN', CHINESE, '没有 AI。*'],
  ])('understands every message that its welcome suggests, and answers in %s', (_name, locale, answers, end) => {
    const reply = (text: string): string => demoReply([{ role: 'user', text }], locale);
    expect(reply('')).toContain(answers.welcome);
    expect(reply('').endsWith(end)).toBe(true);
    const suggested = [...answers.welcome.matchAll(/\*\*(.+?)\*\*/gu)].map((match) => match[1] ?? '');
    expect(suggested.map(topicOf)).toEqual(['code', 'table', 'list', 'long', 'setup', 'receipt']);
    for (const text of suggested) expect(reply(text)).toContain(answers[topicOf(text)]);
  });

  it('answers the last message of the person', () => {
    const turns = [{ role: 'user' as const, text: 'show me some code' }, { role: 'assistant' as const, text: 'a table' }, { role: 'user' as const, text: 'hello' }];
    expect(demoReply(turns)).toContain(ANSWERS.welcome);
  });

  it('says in every answer that it is no AI', () => {
    fc.assert(fc.property(fc.string(), (text) => demoReply([{ role: 'user', text }]).endsWith(NO_AI)));
    expect(NO_AI).toMatch(/no AI/u);
  });

  it('shows code, a table and lists', () => {
    expect(ANSWERS.code).toMatch(/^```typescript$/mu);
    expect(ANSWERS.table).toMatch(/^\|---\|/mu);
    expect(ANSWERS.list).toMatch(/^1\. .*[\s\S]*^- /mu);
  });

  it('is cut into words that are the text again when joined', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom('a', ' ', '\n', 'ü', '🚃', '\t', '中', '。') }), (text) => demoPieces(text).join('') === text));
  });

  it('counts four tokens for three words', () => {
    expect(roughTokens(['one two', 'three'])).toBe(4);
    expect(roughTokens([''])).toBe(0);
  });
});
