import { say } from '../say.ts';
import type { Diagnosis } from './diagnosis.ts';
import type { Fix } from './fix.ts';
import { closing } from './private-findings.ts';
import type { SecretPlace } from './secret-findings.ts';

/** What the system says about a file that holds keys. */
export interface Exposure extends SecretPlace {
  /** Absolute. */
  path: string;
  /** Permission bits; absent where they mean nothing. */
  mode?: number;
  git: 'none' | 'tracked' | 'not-ignored' | 'ignored';
  /** The `.gitignore` and the line for it that keeps the file out of the repository; absent where that is no remedy. */
  ignore?: { path: string; file: string; line: string };
}

/** Keys that others can read, or that the next commit would publish. */
export function exposureFindings(exposure: Exposure): Diagnosis[] {
  const { file, line, git } = exposure;
  const place = { file, ...(line === undefined ? {} : { line }) };
  const open = readableByOthers(exposure);
  const found: Diagnosis[] = open ? [{ ...open, ...place }] : [];
  const fix = ignoreFix(exposure);
  if (git === 'tracked') {
    const message = say`This file holds a key, and git tracks it, so everybody who has the repository has the key. Move the key to ~/.qwen/.env, or run git rm --cached ${baseName(file)} in the folder of the file; then replace the key, because the history keeps the old one.`;
    found.push({ code: 'secret/tracked-by-git', severity: 'error', message, ...place, ...fix });
  }
  if (git === 'not-ignored') {
    const message = say`This file holds a key, and git does not ignore it, so the next git add can publish the key. Add it to .gitignore, or move the key to ~/.qwen/.env.`;
    found.push({ code: 'secret/not-ignored-by-git', severity: 'warning', message, ...place, ...fix });
  }
  return found;
}

function readableByOthers({ path, file, mode = 0 }: Exposure): Diagnosis | undefined {
  if ((mode & 0o044) === 0) return undefined;
  const message = say`This file holds a key, and other users of this computer can read it (mode ${(mode & 0o777).toString(8).padStart(4, '0')}). Run: chmod 600 ${file}`;
  return { code: 'secret/readable-by-others', severity: 'warning', message, fix: closing({ path, file }) };
}

function ignoreFix({ ignore }: Exposure): { fix?: Fix } {
  if (!ignore) return {};
  const { path, file, line } = ignore;
  return { fix: { label: say`Add it to .gitignore`, steps: [{ kind: 'lines', path, file, edits: [{ line }] }] } };
}

const baseName = (file: string): string => file.split(/[/\\]/).at(-1) ?? file;
