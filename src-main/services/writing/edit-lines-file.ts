import { linesKind, type LineChange } from '../../core/writing/lines-kind.ts';
import { planEdits } from './plan-edits.ts';
import { writeFile, type WriteMeans } from './write-file.ts';
import type { WriteOptions, Written } from './written.ts';

/** Adds lines to a list of lines as `.gitignore` is, creating it when it is missing. */
export function editLinesFile(path: string, changes: readonly LineChange[], { base, file = path }: WriteOptions, means: WriteMeans): Promise<Written> {
  return writeFile({ path, file, kind: linesKind, plan: planEdits(linesKind, changes, base) }, means);
}
