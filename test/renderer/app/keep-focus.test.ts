// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { keepFocus } from '../../../src-renderer/app/keep-focus.ts';

const PAGE = `
  <nav data-region><a href="#" id="link">Chat</a></nav>
  <main data-region id="stage"><p id="row"><button id="gone">Retry</button><button id="beside">Copy</button></p><textarea id="box"></textarea></main>
`;
const byId = (id: string): HTMLElement => document.querySelector<HTMLElement>(`#${id}`) ?? document.body;
const focused = (): string | undefined => document.activeElement?.id;
let end: () => void;

beforeEach(() => {
  document.body.innerHTML = PAGE;
  end = keepFocus();
  byId('gone').focus();
});
afterEach(() => end());

describe('the focus', () => {
  it('moves beside what has gone away', async () => {
    byId('gone').remove();
    await vi.waitFor(() => expect(focused()).toBe('beside'));
  });

  it('moves into the part of the window around it, where nothing stands beside it any more', async () => {
    byId('row').remove();
    await vi.waitFor(() => expect(focused()).toBe('box'));
  });

  it('moves into the part that took the place of its own', async () => {
    byId('stage').outerHTML = '<main data-region><button id="other">Other</button></main>';
    await vi.waitFor(() => expect(focused()).toBe('other'));
  });

  it('stays where it is put meanwhile', async () => {
    byId('gone').remove();
    byId('link').focus();
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    expect(focused()).toBe('link');
  });

  it('may be taken away on purpose', async () => {
    byId('gone').blur();
    await new Promise((resolve) => setTimeout(resolve, 0));
    byId('row').remove();
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    expect(document.activeElement).toBe(document.body);
  });
});
