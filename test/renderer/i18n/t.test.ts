import { describe, expect, it } from 'vitest';
import { en } from '../../../src-renderer/i18n/en.ts';
import { duration, shortTime } from '../../../src-renderer/i18n/format.ts';
import { t, tn } from '../../../src-renderer/i18n/t.ts';

describe('the catalogue', () => {
  it('fills parameters and leaves what looks like one in a value alone', () => {
    expect(t('findings.more.other', { count: 3 })).toBe('3 more findings in Models');
    expect(t('welcome.hand.open', { file: '{file}' })).toBe('Open {file}');
  });

  it('chooses the plural form', () => {
    expect(tn('places.findings', 1)).toBe('1 finding');
    expect(tn('places.findings', 0)).toBe('0 findings');
  });

  it('has both forms of every plural, and no empty text', () => {
    const keys = new Set(Object.keys(en));
    for (const key of keys) if (key.endsWith('.other')) expect(keys).toContain(key.replace(/other$/, 'one'));
    expect(Object.entries(en).filter(([, text]) => text.trim() === '')).toEqual([]);
  });
});

describe('times', () => {
  it.each([
    [382, '0.38 s'],
    [6140, '6.14 s'],
    [12_400, '12.4 s'],
    [59_999, '60.0 s'],
    [125_400, '2 min 5 s'],
  ])('%i ms take %s', (milliseconds, text) => {
    expect(duration(milliseconds)).toBe(text);
  });

  it('are told as the hour today, the weekday this week, and the date before', () => {
    const now = new Date(2026, 2, 10, 15).getTime();
    expect(shortTime(new Date(2026, 2, 10, 9, 5).getTime(), now)).toMatch(/9[:.]05|09[:.]05/);
    expect(shortTime(new Date(2026, 2, 9, 23).getTime(), now)).toBe(new Intl.DateTimeFormat(undefined, { weekday: 'short' }).format(new Date(2026, 2, 9)));
    expect(shortTime(new Date(2026, 0, 2).getTime(), now)).toContain('2');
  });
});
