import type { Result } from '../../core/result.ts';
import type { Kind } from '../../core/writing/kind.ts';
import type { FileRead } from '../../shell/files.ts';
import { readSettled } from '../../shell/settled-read.ts';
import { encodingFinding, fatalError, interruptedFinding, textFinding } from '../reading/file-words.ts';
import { unreadableError } from './write-words.ts';

/** A file that is there and may be written to. */
export type Present = Extract<FileRead, { state: 'present' }>;

/** Reads a file that is to be edited; `undefined` when there is none. Refuses everything that could not be written back whole (R13). */
export async function readForWriting(path: string, file: string, kind: Pick<Kind<never>, 'problem'>): Promise<Result<Present | undefined>> {
  const read = await readSettled(path);
  switch (read.state) {
    case 'missing':
      return { ok: true, value: undefined };
    case 'interrupted':
      return { ok: false, error: fatalError(interruptedFinding(file, read.aside)) };
    case 'unreadable':
      return { ok: false, error: unreadableError(file, read.reason) };
    case 'present': {
      if (!read.lossless) return { ok: false, error: fatalError(encodingFinding(file)) };
      const problem = kind.problem(read.text);
      return problem ? { ok: false, error: fatalError(textFinding(file, problem)) } : { ok: true, value: read };
    }
  }
}
