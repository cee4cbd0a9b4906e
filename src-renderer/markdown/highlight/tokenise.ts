import hljs from 'highlight.js/lib/core';
import { LANGUAGES } from './languages.ts';
import { scopeNumber } from './scopes.ts';

/** Pairs of a length in UTF-16 units and the number of a scope, from the first character of the code to the last. */
export type CodeTokens = Uint32Array<ArrayBuffer>;

/** What highlight.js writes its findings into (its `Emitter`): here numbers and no HTML. */
class TokenEmitter {
  readonly pairs: number[] = [];
  readonly #open: number[] = [];

  addText(text: string): void {
    if (text !== '') this.pairs.push(text.length, this.#open.at(-1) ?? 0);
  }

  startScope(scope: string): void {
    this.#open.push(scopeNumber(scope) || (this.#open.at(-1) ?? 0));
  }

  openNode(scope: string): void {
    this.startScope(scope);
  }

  endScope(): void {
    this.#open.pop();
  }

  closeNode(): void {
    this.#open.pop();
  }

  closeAllNodes(): void {
    this.#open.length = 0;
  }

  /** Takes over what another language found in a part of the code. */
  __addSublanguage({ pairs }: TokenEmitter): void {
    for (const value of pairs) this.pairs.push(value);
  }

  finalize(): void {
    this.closeAllNodes();
  }

  toHTML(): string {
    return '';
  }
}

const settings: object = { __emitter: TokenEmitter };
hljs.configure(settings);

/** Languages that stand inside another one. */
const INSIDE: Readonly<Record<string, readonly string[]>> = { xml: ['css', 'javascript'], markdown: ['xml'], php: ['xml'], shell: ['bash'], dockerfile: ['bash'] };

/** The tokens of `code` in a language of `LANGUAGES`; undefined for another one. */
export async function tokenise(code: string, language: string): Promise<CodeTokens | undefined> {
  if (!Object.hasOwn(LANGUAGES, language)) return undefined;
  await Promise.all([language, ...(INSIDE[language] ?? [])].map(register));
  const { _emitter: found } = hljs.highlight(code, { language, ignoreIllegals: true }) as unknown as { _emitter: TokenEmitter };
  return new Uint32Array(found.pairs);
}

async function register(name: string): Promise<void> {
  if (hljs.getLanguage(name)) return;
  const load = LANGUAGES[name];
  if (load) hljs.registerLanguage(name, (await load()).default);
}
