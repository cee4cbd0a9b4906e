import type { AppError, Result } from '../result.ts';
import type { Edit } from '../settings/edit.ts';
import type { Conflict } from '../writing/conflict.ts';

/** The new text of a file, or why there is none. */
export type Made =
  /** `index`: where the entry now stands in its list. `edits`: all that leads there, where it is known without comparing. */
  | { ok: true; value: string; index?: number; edits?: readonly Edit[] }
  | { ok: false; error: AppError }
  | { ok: false; conflicts: Conflict[] }
  /** The entry that was to be changed is no longer there. */
  | { ok: false; gone: true };

/** A text made of a file's present one; `null`: there is no file. */
export type Make = (current: string | null) => Made;

/** A result with the place of its entry. */
export function madeAt(result: Result<string> | { ok: false; conflicts: Conflict[] }, index: number): Made {
  return result.ok ? { ok: true, value: result.value, index } : result;
}

/** The same function, made once for the same text: what a draft comes to is asked for when it is planned, tried and written. */
export function madeOnce(make: Make): Make {
  let last: { current: string | null; made: Made } | undefined;
  return (current) => {
    if (!last || last.current !== current) last = { current, made: make(current) };
    return last.made;
  };
}

/** One change after the other, as one. */
export function inTurn(makes: readonly Make[]): Make {
  return (current) => {
    let text = current;
    let index: number | undefined;
    for (const make of makes) {
      const next: Made = make(text);
      if (!next.ok) return next;
      index = next.index ?? index;
      text = next.value;
    }
    return { ok: true, value: text ?? '', ...(index === undefined ? {} : { index }) };
  };
}
