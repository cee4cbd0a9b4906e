// The yardstick page of the bench: one answer, growing, rendered by ours and by the two libraries that others use.
import { createElement, type ReactElement } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import ReactMarkdown from 'react-markdown';
import remarkGfm from 'remark-gfm';
import { Streamdown } from 'streamdown';
import { Markdown } from '../../../src-renderer/markdown/markdown.tsx';

const RENDERERS: Record<string, (text: string, growing: boolean) => ReactElement> = {
  ours: (text, growing) => createElement(Markdown, { text, growing }),
  'react-markdown': (text) => createElement(ReactMarkdown, { remarkPlugins: [remarkGfm] }, text),
  streamdown: (text) => createElement(Streamdown, null, text),
};

/** Milliseconds of script and layout for a text that grows by `step` characters a frame. */
async function run(name: string, text: string, step: number): Promise<number> {
  const render = RENDERERS[name];
  if (!render) throw new Error(`no renderer is called ${name}`);
  const place = document.body.appendChild(document.createElement('main'));
  const root = createRoot(place);
  let spent = 0;
  for (let length = step; length < text.length + step; length += step) {
    const begun = performance.now();
    flushSync(() => root.render(render(text.slice(0, length), length < text.length)));
    place.getBoundingClientRect();
    spent += performance.now() - begun;
    await new Promise(requestAnimationFrame);
  }
  root.unmount();
  place.remove();
  return spent;
}

Object.assign(globalThis, { run });
