import { LruCache } from './lru-cache.ts';
import type { CodeTokens } from './tokenise.ts';
import type { HighlightReply, HighlightRequest } from './worker.ts';

/** The thread that colours code, as far as it is used here. */
export interface HighlightThread {
  ask(request: HighlightRequest): void;
  onReply(listen: (reply: HighlightReply) => void): void;
  /** It ended, or never began. */
  onFailure(listen: () => void): void;
  /** Ends it at once, whatever it is doing. */
  end(): void;
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

/** In milliseconds. A thread that needs longer for one block is ended: some code takes a grammar's patterns time without end. */
const PATIENCE = 2000;

/** A block that waits for its colours; the first one is with the thread. */
interface Job extends HighlightRequest {
  settle(tokens: CodeTokens | undefined): void;
}

/** Asks a thread that is started with the first question, one block at a time. A block that it cannot do stays plain. */
export function createHighlighter(start: () => HighlightThread | undefined, patience = PATIENCE): Highlighter {
  const cache = new LruCache<CodeTokens>(KEPT);
  const jobs: Job[] = [];
  let thread: HighlightThread | undefined;
  let isBroken = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last = 0;

  const settle = (tokens: CodeTokens | undefined) => {
    clearTimeout(timer);
    jobs.shift()?.settle(tokens);
    askNext();
  };
  const breakDown = () => {
    isBroken = true;
    thread = undefined;
    clearTimeout(timer);
    for (const job of jobs.splice(0)) job.settle(undefined);
  };
  const giveUp = () => {
    thread?.end();
    thread = undefined;
    settle(undefined);
  };
  const begin = () => {
    thread = start();
    thread?.onReply(({ id, tokens }) => {
      if (id === jobs[0]?.id) settle(tokens);
    });
    thread?.onFailure(breakDown);
    if (!thread) breakDown();
  };
  function askNext() {
    const [job] = jobs;
    if (!job) return;
    if (!thread) begin();
    thread?.ask({ id: job.id, code: job.code, language: job.language });
    if (thread) timer = setTimeout(giveUp, patience);
  }

  return {
    known: (code, language) => cache.get(keyOf(code, language)),
    async tokens(code, language) {
      if (isBroken) return undefined;
      const answer = new Promise<CodeTokens | undefined>((resolve) => jobs.push({ id: ++last, code, language, settle: resolve }));
      if (jobs.length === 1) askNext();
      const tokens = await answer;
      if (tokens) cache.set(keyOf(code, language), tokens);
      return tokens;
    },
  };
}

const keyOf = (code: string, language: string) => `${language}\n${code}`;
