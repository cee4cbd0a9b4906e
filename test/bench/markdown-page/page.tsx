// The yardstick page of the bench: one answer, growing, rendered by ours and by the libraries that others use.
import { createElement, type ReactElement } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import ReactMarkdown from 'react-markdown';
import remarkGfm from 'remark-gfm';
import { Streamdown } from 'streamdown';
import { Markdown } from '../../../src-renderer/markdown/markdown.tsx';
import { AssistantThread } from './assistant-thread.tsx';

const RENDERERS: Record<string, (text: string, growing: boolean) => ReactElement> = {
  ours: (text, growing) => createElement(Markdown, { text, growing }),
  'react-markdown': (text) => createElement(ReactMarkdown, { remarkPlugins: [remarkGfm] }, text),
  streamdown: (text) => createElement(Streamdown, null, text),
  'assistant-ui': (text, growing) => createElement(AssistantThread, { text, growing }),
};

/** They take a text into a store of their own first. For the others, turning to other tasks would count those. */
const SHOWS_LATER = new Set(['assistant-ui']);

/** Lets everything run that the page has set itself to do next. */
function settled(): Promise<void> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.addEventListener('message', () => resolve(), { once: true });
    port1.start();
    port2.postMessage(null);
  });
}

/** Milliseconds of script and layout for a text that grows by `step` characters a frame, until it is to be painted. */
async function run(name: string, text: string, step: number): Promise<number> {
  const render = RENDERERS[name];
  if (!render) throw new Error(`no renderer is called ${name}`);
  const place = document.body.appendChild(document.createElement('main'));
  const root = createRoot(place);
  let spent = 0;
  for (let length = step; length < text.length + step; length += step) {
    const begun = performance.now();
    flushSync(() => root.render(render(text.slice(0, length), length < text.length)));
    if (SHOWS_LATER.has(name)) await settled();
    place.getBoundingClientRect();
    spent += performance.now() - begun;
    await new Promise(requestAnimationFrame);
  }
  const shown = place.textContent.length;
  root.unmount();
  place.remove();
  if (shown < text.length / 2) throw new Error(`${name} showed ${shown} of ${text.length} characters`);
  return spent;
}

Object.assign(globalThis, { run });
