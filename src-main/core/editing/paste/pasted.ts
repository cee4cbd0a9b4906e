import type { JsonObject } from '../../settings/json.ts';
import type { Pasted } from '../outcome.ts';
import type { Sentence } from '../../say.ts';

/** What a pasted text says, with its keys in clear. */
export interface Understood {
  kind: Pasted['kind'];
  entries: { providerKey: string; entry: JsonObject }[];
  keys: { name: string; secret: string }[];
  notes: Sentence[];
}

/** A text that stands for a key in an example. */
const EXAMPLE = /^$|\$|[<>[\]{}*…]|\.\.\.|^(?:your|my|the|insert|api|x{3,})[-_ ]|^x+$|_here$|^sk-x+$/i;

/** True for a text that can be a key: not a reference to a variable and not a blank to be filled in. */
export const isRealKey = (text: string): boolean => !EXAMPLE.test(text.trim()) && /^[\x21-\x7e]{3,}$/.test(text.trim());

/** The variable that a text refers to: `$NAME`, `${NAME}`, `%NAME%`, `{env:NAME}`, `os.environ/NAME`. */
export function referredVariable(text: string): string | undefined {
  const [, plain, braced, percent, named] = /^(?:\$(?:env:)?([A-Za-z_]\w*)|\$\{(?:env:)?([A-Za-z_]\w*)[^}]*\}|%([A-Za-z_]\w*)%|(?:\{env:|os\.environ\/)([A-Za-z_]\w*)\}?)$/.exec(text.trim()) ?? [];
  return plain ?? braced ?? percent ?? named;
}

/** An object without members that are not known. */
export function stated(entry: Record<string, unknown>): JsonObject {
  return Object.fromEntries(Object.entries(entry).filter(([, value]) => value !== undefined));
}
