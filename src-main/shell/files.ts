import type { AppError } from '../core/result.ts';

/** Why a file could not be read. `missing` is a state of its own. */
export type Unreadable = 'directory' | 'not-a-file' | 'permission' | 'dangling-link' | 'link-loop' | 'too-large' | 'failed';

/** What one look at a file found. */
export type FileRead =
  | { state: 'present'; text: string; hash: string; mode: number; lossless: boolean }
  | { state: 'missing' }
  | { state: 'unreadable'; reason: Unreadable };

/** How a write ended. */
export type Replaced = { ok: true; hash: string } | { ok: false; reason: 'changed' | 'read-only' | 'full' | 'failed'; error?: AppError };
