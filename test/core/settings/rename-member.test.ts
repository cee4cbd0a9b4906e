import { expect, it } from 'vitest';
import { renameMember } from '../../../src-main/core/settings/rename-member.ts';

it('changes the bytes of the name, and no other', () => {
  const text = '\uFEFF{ "env": { // keys\r\n\t"OLD" : "OLD", /* k */ },\r\n"OLD": 1 }';
  expect(renameMember(text, ['env', 'OLD'], 'NEW')).toEqual({ ok: true, value: text.replace('"OLD" :', '"NEW" :') });
});

it('renames each of equal names', () => {
  expect(renameMember('{"env":{"A":"1","A":"2"}}', ['env', 'A'], 'B')).toEqual({ ok: true, value: '{"env":{"B":"1","B":"2"}}' });
});

it.each(['{"env":{"C":"1"}}', '{"env":[]}', '{}', ''])('changes nothing in %j, where it is not', (text) => {
  expect(renameMember(text, ['env', 'A'], 'B')).toEqual({ ok: true, value: text });
});

it.each(['{"env":{"A":"1","B":"2"}}', '{"env":{"A":"1"'])('refuses %j', (text) => {
  expect(renameMember(text, ['env', 'A'], 'B')).toMatchObject({ ok: false, error: { code: 'settings/malformed' } });
});
