// @vitest-environment happy-dom
import { act, cleanup, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { AnswerWaiting } from '../../../../src-renderer/features/chat/answer-waiting.tsx';

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

it('waits for the first words once the request is on its way', () => {
  const { rerender } = render(<AnswerWaiting waiting={{ reason: 'minute-limit', until: NOW }} />);
  expect(screen.getByText(/^Waiting 1 s/)).toBeDefined();
  rerender(<AnswerWaiting waiting={undefined} />);
  expect(screen.getByText('Waiting for the first words…')).toBeDefined();
});
