import type { AppError } from '../../core/result.ts';
import type { Conflict } from '../../core/writing/conflict.ts';

/** What a write may say about the file. */
export interface WriteOptions {
  /**
   * The text for which the edits were made; `null`: there was no file. What others changed since then is kept, and a
   * place that both changed is a conflict.
   */
  base?: string | null | undefined;
  /** The path as people write it. */
  file?: string | undefined;
}

/** What a write did. */
export interface WriteReport {
  /** False when the file said so already, and was left alone. */
  changed: boolean;
  /** Undoes this write; absent where nothing changed. */
  entryId?: string;
  /** A secret was put into a file that others on this machine may read: its permissions should be tightened. */
  exposed: boolean;
}

/** How a write ended. Of a failed one nothing was written; `conflicts` names what both sides changed. */
export type Written = { ok: true; value: WriteReport } | { ok: false; error: AppError; conflicts?: Conflict[] };
