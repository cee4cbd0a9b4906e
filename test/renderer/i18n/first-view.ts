import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

const ROOT = join(import.meta.dirname, '../../../src-renderer');
/** What is loaded along with a script: not types, and not what is imported when it is needed. */
const IMPORT = /^(?:import|export) (?!type )[^;]*? from '(\.[^']+\.tsx?)'|^import '(\.[^']+\.tsx?)'/gm;

/** The files of the window's first script, as paths: everything that main.tsx leads to. */
export async function firstViewFiles(): Promise<string[]> {
  const seen = new Set<string>();
  const visit = async (file: string): Promise<void> => {
    if (seen.has(file)) return;
    seen.add(file);
    const text = await readFile(file, 'utf8');
    for (const [, named, bare] of text.matchAll(IMPORT)) await visit(join(dirname(file), named ?? bare ?? ''));
  };
  await visit(join(ROOT, 'main.tsx'));
  return [...seen];
}
