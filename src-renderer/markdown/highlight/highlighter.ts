import { LruCache } from './lru-cache.ts';
import type { CodeTokens } from './tokenise.ts';
import type { HighlightReply, HighlightRequest } from './worker.ts';

/** The thread that colours code, as far as it is used here. */
export interface HighlightThread {
  ask(request: HighlightRequest): void;
  onReply(listen: (reply: HighlightReply) => void): void;
  /** It ended, or never began. */
  onFailure(listen: () => void): void;
}

/** Colours code. */
export interface Highlighter {
  /** What is known already, so that code that comes back into sight has its colours at once. */
  known(code: string, language: string): CodeTokens | undefined;
  /** Resolves to undefined when the code stays plain. */
  tokens(code: string, language: string): Promise<CodeTokens | undefined>;
}

/** Characters of code whose colours are kept. */
const KEPT = 1_000_000;

/** Asks a thread that is started with the first question. */
export function createHighlighter(start: () => HighlightThread | undefined): Highlighter {
  const cache = new LruCache<CodeTokens>(KEPT);
  const waiting = new Map<number, (tokens: CodeTokens | undefined) => void>();
  let thread: HighlightThread | undefined;
  let started = false;
  let last = 0;

  const settle = (id: number, tokens: CodeTokens | undefined) => {
    waiting.get(id)?.(tokens);
    waiting.delete(id);
  };
  const begin = () => {
    started = true;
    thread = start();
    thread?.onReply(({ id, tokens }) => settle(id, tokens));
    thread?.onFailure(() => {
      thread = undefined;
      for (const id of waiting.keys()) settle(id, undefined);
    });
  };

  return {
    known: (code, language) => cache.get(keyOf(code, language)),
    async tokens(code, language) {
      if (!started) begin();
      if (!thread) return undefined;
      const id = ++last;
      const answer = new Promise<CodeTokens | undefined>((resolve) => waiting.set(id, resolve));
      thread.ask({ id, code, language });
      const tokens = await answer;
      if (tokens) cache.set(keyOf(code, language), tokens);
      return tokens;
    },
  };
}

const keyOf = (code: string, language: string) => `${language}\n${code}`;
