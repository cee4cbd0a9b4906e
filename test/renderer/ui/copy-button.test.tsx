// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { CopyButton } from '../../../src-renderer/ui/copy-button.tsx';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

function withClipboard(writeText: (text: string) => Promise<void>) {
  vi.stubGlobal('navigator', { clipboard: { writeText } });
  render(<CopyButton text={() => 'the text'} />);
  fireEvent.click(screen.getByRole('button', { name: 'Copy' }));
}

describe('Copy', () => {
  it('puts the text on the clipboard and says so', async () => {
    const copied: string[] = [];
    withClipboard(async (text) => void copied.push(text));
    expect((await screen.findByText('Copied', { selector: '[role=status]' })).textContent).toBe('Copied');
    expect(copied).toEqual(['the text']);
  });

  it('says when the clipboard refused', async () => {
    withClipboard(async () => Promise.reject(new Error('denied')));
    expect(await screen.findByText('Could not copy', { selector: '[role=status]' })).toBeTruthy();
  });
});
