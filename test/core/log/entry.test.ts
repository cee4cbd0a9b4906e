import { expect, it } from 'vitest';
import { entryLine } from '../../../src-main/core/log/entry.ts';

it('is one line: time, level, code, text', () => {
  const line = entryLine({ level: 'warn', code: 'request/failed', text: 'api.example 401\n  at a\r\nat b\u0007\u202Ec' }, Date.UTC(2026, 0, 2));
  expect(line).toBe('2026-01-02T00:00:00.000Z warn request/failed api.example 401 | at a | at b  c');
});
