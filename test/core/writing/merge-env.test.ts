import { expect, it } from 'vitest';
import { mergeEnv } from '../../../src-main/core/writing/merge-env.ts';

const set = (name: string, value: string): { name: string; value: string } => ({ name, value });

it('keeps the changes of both sides to different variables', () => {
  expect(mergeEnv('A=1\n', '# theirs\nA=1\nB=2\n', [set('A', '3'), set('C', '4')])).toEqual({ ok: true, value: '# theirs\nA=3\nB=2\nC=4\n' });
  expect(mergeEnv('A=1\nB=2\n', 'A=1\nB=3\n', [{ name: 'A', remove: true }])).toEqual({ ok: true, value: 'B=3\n' });
});

it('takes the same change of both for one', () => {
  expect(mergeEnv('A=1\n', 'A=2\n', [set('A', '2')])).toEqual({ ok: true, value: 'A=2\n' });
});

it('tells of a variable that both changed, and shows no secret', () => {
  const changes = [set('OPENAI_API_KEY', 'our-secret'), set('OPENAI_BASE_URL', 'http://ours')];
  expect(mergeEnv('', 'OPENAI_API_KEY=their-secret\nOPENAI_BASE_URL=http://theirs\n', changes)).toEqual({
    ok: false,
    conflicts: [
      { place: 'OPENAI_API_KEY', ours: '•••', theirs: '•••' },
      { place: 'OPENAI_BASE_URL', ours: '"http://ours"', theirs: '"http://theirs"' },
    ],
  });
});
