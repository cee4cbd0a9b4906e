// @vitest-environment happy-dom
import { act, fireEvent, screen } from '@testing-library/react';
import { beforeAll, describe, expect, it } from 'vitest';
import { Conversation } from '../../../../src-renderer/features/chat/messages/conversation.tsx';
import { preloadMarkdown } from '../../../../src-renderer/markdown/lazy-markdown.tsx';
import { FakeBridge } from '../../fake-bridge.ts';
import { show } from '../../render.tsx';
import { answer, id, projection, question, summary } from '../../samples.ts';

beforeAll(preloadMarkdown);

async function links(text: string) {
  const bridge = new FakeBridge({ 'chat.open': () => ({ summary: summary(1, 'x'), messages: [question(2, 'q'), answer(3, text)], system: '' }), 'link.open': () => null });
  const { stores } = show(<Conversation />, bridge, projection());
  await act(() => stores.chat.open(id(1)));
  return { opened: () => bridge.argumentsOf('link.open').map((argument) => (argument as { url: string }).url), follow: (name: string) => fireEvent.click(screen.getByRole('link', { name })) };
}

describe('a link of an answer', () => {
  it('that says where it leads opens at once', async () => {
    const { opened, follow } = await links('see https://example.com/a');
    follow('https://example.com/a');
    expect(opened()).toEqual(['https://example.com/a']);
  });

  it('with other words shows its address first, and opens when that is agreed to; the host is then known', async () => {
    const { opened, follow } = await links('[the docs](https://example.com/a) and [more](https://example.com/b)');
    follow('the docs');
    expect(opened()).toEqual([]);
    expect(screen.getByText('https://example.com/a')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Open' }));
    follow('more');
    expect(opened()).toEqual(['https://example.com/a', 'https://example.com/b']);
  });

  it('is left alone when that is refused', async () => {
    const { opened, follow } = await links('[the docs](https://example.com/a)');
    follow('the docs');
    fireEvent.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(opened()).toEqual([]);
    expect(screen.queryByText('https://example.com/a')).toBeNull();
  });

  it('that names another address is asked about each time', async () => {
    const { opened, follow } = await links('[the docs](https://evil.example/) and [bank.com](https://evil.example/x)');
    follow('the docs');
    fireEvent.click(screen.getByRole('button', { name: 'Open' }));
    follow('bank.com');
    expect(opened()).toEqual(['https://evil.example/']);
    expect(screen.getByText('https://evil.example/x')).toBeTruthy();
  });
});
