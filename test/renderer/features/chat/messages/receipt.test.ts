import { expect, it } from 'vitest';
import { noteOf } from '../../../../../src-renderer/features/chat/messages/answer-notes.tsx';
import { receiptParts } from '../../../../../src-renderer/features/chat/messages/receipt.ts';
import { answer, receipt } from '../../../samples.ts';
import { say } from '../../../../../src-main/core/say.ts';

const texts = (more: object) => receiptParts({ ...receipt, ...more }).map(({ text }) => text);

it('names the model, the host, where the key stands, the tokens and the times', () => {
  const keySource = { layer: 'env-file', name: 'EXAMPLE_KEY', file: '~/.qwen/.env', line: 3 };
  expect(texts({ keySource, inputTokens: 84, outputTokens: 412, firstTokenMs: 382, durationMs: 6140 })).toEqual([
    'alpha',
    'api.example.com',
    'key from ~/.qwen/.env line 3',
    '412 tokens',
    'first token 0.38 s',
    '6.14 s in all',
  ]);
});

it('names a variable of the environment and a flag', () => {
  expect(texts({ keySource: { layer: 'environment', name: 'EXAMPLE_KEY' } })).toContain('key from the environment (EXAMPLE_KEY)');
  expect(texts({ keySource: { layer: 'flag', name: '--openai-api-key' } })).toContain('key from the command line (--openai-api-key)');
});

it('leaves out what is not known', () => {
  expect(texts({ host: undefined, durationMs: 125_400 })).toEqual(['alpha', '2 min 5 s in all']);
});

it.each([
  [{ status: 'stopped' }, /^Stopped/],
  [{ status: 'interrupted' }, /app closed/],
  [{ finish: 'length' }, /token limit/],
  [{ finish: 'filtered' }, /withheld/],
  [{ text: '' }, /without writing anything/],
] as const)('an answer that ended as %j has a note', (more, note) => {
  expect(noteOf(answer(1, 'text', more))).toMatch(note);
});

it('an answer that is plainly done, or has an error card, has none', () => {
  expect(noteOf(answer(1, 'text'))).toBeUndefined();
  expect(noteOf(answer(1, '', { status: 'failed', error: { code: 'net/cut', message: say`Cut.` } }))).toBeUndefined();
});
