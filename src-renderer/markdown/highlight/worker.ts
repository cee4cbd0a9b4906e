import { tokenise, type CodeTokens } from './tokenise.ts';

/** A block of code to be coloured. */
export interface HighlightRequest {
  id: number;
  code: string;
  language: string;
}

/** What it found; without tokens the code stays plain. */
export interface HighlightReply {
  id: number;
  tokens?: CodeTokens;
}

/** The part of a worker's scope that is used here. */
interface Scope {
  addEventListener(type: 'message', listen: (event: MessageEvent<HighlightRequest>) => void): void;
  postMessage(reply: HighlightReply, transfer: Transferable[]): void;
}

const scope = globalThis as unknown as Scope;

scope.addEventListener('message', ({ data: { id, code, language } }) => {
  tokenise(code, language).then(
    (tokens) => scope.postMessage({ id, ...(tokens && { tokens }) }, tokens ? [tokens.buffer] : []),
    () => scope.postMessage({ id }, []),
  );
});
