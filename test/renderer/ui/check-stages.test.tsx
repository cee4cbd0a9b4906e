// @vitest-environment happy-dom
import { cleanup, render, screen, within } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { wholeEnglish } from '../../../src-renderer/i18n/spoken.ts';
import { ChangePreview } from '../../../src-renderer/ui/change-preview.tsx';
import { CheckStages } from '../../../src-renderer/ui/check-stages.tsx';
import { QrCode } from '../../../src-renderer/ui/qr-code.tsx';
import { say } from '../../../src-main/core/say.ts';

await wholeEnglish();
afterEach(cleanup);

it('a check says of each step how it went, in words too', () => {
  render(<CheckStages view={{ finished: true, stages: [{ stage: 'reach', state: 'passed', note: say`x.example answers.`, ms: 210 }, { stage: 'key', state: 'failed' }, { stage: 'model', state: 'waiting' }] }} />);
  const steps = within(screen.getByRole('list', { name: 'Check' })).getAllByRole('listitem').map((step) => step.textContent);
  expect(steps).toEqual(['The server answers passedx.example answers.0.21 s', 'The key is not accepted failed', 'The model is known not tried yet']);
});

it('a change says which lines come and go, in words too', () => {
  render(<ChangePreview preview={{ files: [{ file: '~/.qwen/.env', created: true, note: say`Yours alone.`, hunks: [{ lines: [{ kind: 'removed', oldLine: 1, text: 'A=1' }, { kind: 'added', newLine: 1, text: 'A=••••' }] }] }] }} />);
  const file = screen.getByRole('region', { name: 'Changes in ~/.qwen/.env' });
  expect(file.textContent).toContain('new file');
  expect(file.textContent).toContain('removed:A=1');
  expect(file.textContent).toContain('added:A=••••');
});

it('a QR code is a picture with a name, of squares on a light ground', () => {
  render(<QrCode text="https://example.com" label="QR code of the address" />);
  const code = screen.getByRole('img', { name: 'QR code of the address' });
  expect(code.querySelector('path')?.getAttribute('d')?.match(/M/g)?.length).toBeGreaterThan(100);
});
