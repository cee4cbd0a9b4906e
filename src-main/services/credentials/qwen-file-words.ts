import type { Finding } from '../../core/models/view.ts';
import type { AppError } from '../../core/result.ts';
import { listed, say, type Sentence } from '../../core/say.ts';

const damaged = (message: Sentence): AppError => ({ code: 'account/damaged', message, action: 'sign-in' });

/** Half-written, or no JSON at all. */
export const malformed = (file: string): AppError =>
  damaged(say`The sign-in with Qwen cannot be used: ${file} is not valid JSON, perhaps because a program was stopped while it wrote. The file is left as it is. Sign in again; it is then set aside under another name.`);

/** It counts as signed out, for the CLI too. */
export const incomplete = (file: string, lacks: readonly string[]): AppError =>
  damaged(say`The sign-in with Qwen cannot be used: ${file} lacks ${listed(lacks)}, so it counts as signed out, for the Qwen Code CLI too. The file is left as it is. Sign in again; it is then set aside under another name.`);

/** A folder, a missing permission, or something larger than any sign-in. */
export const unreadable = (file: string): AppError =>
  damaged(say`The sign-in with Qwen cannot be used: ${file} cannot be read. Check what it is and who may read it, or sign in again.`);

/** Older CLIs leave the file readable for everybody (mode 0644) after signing in. */
export const exposedFinding = (file: string): Finding => ({
  code: 'account/exposed',
  severity: 'warning',
  message: say`Everybody on this computer can read your sign-in with Qwen: ${file} is open to others, as older versions of the Qwen Code CLI leave it. Run: chmod 600 ${file}, or renew the sign-in in Settings; the file is then yours alone.`,
  file,
});
