// @vitest-environment happy-dom
import { act, cleanup, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { AnswerWaiting } from '../../../../../src-renderer/features/chat/messages/answer-waiting.tsx';

const NOW = 1_700_000_000_000;

beforeEach(() => void vi.useFakeTimers({ now: NOW }));
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

it('counts down while the request waits for the minute limit', () => {
  render(<AnswerWaiting waiting={{ reason: 'minute-limit', until: NOW + 12_000 }} />);
  expect(screen.getByText('Waiting 12 s for the minute limit of Qwen OAuth…')).toBeDefined();
  act(() => void vi.advanceTimersByTime(4000));
  expect(screen.getByText('Waiting 8 s for the minute limit of Qwen OAuth…')).toBeDefined();
});

it.each([
  ['provider/rate-limited', 'The provider takes no more requests for now. Trying again in 3 s (try 2)…'],
  ['provider/unavailable', 'The provider has trouble. Trying again in 3 s (try 2)…'],
  ['net/cut', 'The connection failed. Trying again in 3 s (try 2)…'],
  ['provider/not-found', 'The request failed. Trying again in 3 s (try 2)…'],
] as const)('counts down to the next try after %s', (cause, words) => {
  render(<AnswerWaiting waiting={{ reason: 'retry', until: NOW + 3000, cause, attempt: 2 }} />);
  expect(screen.getByText(words)).toBeDefined();
  act(() => void vi.advanceTimersByTime(2000));
  expect(screen.getByText(words.replace('3 s', '1 s'))).toBeDefined();
});

it('waits for the first words once the request is on its way', () => {
  const { rerender } = render(<AnswerWaiting waiting={{ reason: 'minute-limit', until: NOW }} />);
  expect(screen.getByText(/^Waiting 1 s/)).toBeDefined();
  rerender(<AnswerWaiting waiting={undefined} />);
  expect(screen.getByText('Waiting for the first words…')).toBeDefined();
});
