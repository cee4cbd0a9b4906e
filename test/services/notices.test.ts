import { expect, it } from 'vitest';
import { createNotices } from '../../src-main/services/notices.ts';
import { say } from '../../src-main/core/say.ts';

it('a notice stays until it was read, and is told once', () => {
  let changes = 0;
  const notices = createNotices(() => (changes += 1));
  notices.tell(say`A was set aside.`);
  notices.tell(say`B was set aside.`);
  notices.tell(say`A was set aside.`);
  expect([notices.all().map(({ message }) => message), changes]).toEqual([['A was set aside.', 'B was set aside.'], 2]);
  notices.dismiss(notices.all()[0]?.id ?? '');
  notices.tell(say`A was set aside.`);
  expect([notices.all().map(({ message }) => message), changes]).toEqual([['B was set aside.'], 3]);
});
