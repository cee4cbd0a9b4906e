import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';

const ROOT = join(import.meta.dirname, '..', '..');

/** One of the repository's documents. */
export interface Document {
  /** From the repository's root, with `/`. */
  file: string;
  /** Absolute. */
  path: string;
  text: string;
}

/** Every markdown file that people read: those at the top, and all of docs/. */
export async function documents(): Promise<Document[]> {
  const [top, deep] = await Promise.all([readdir(ROOT), readdir(join(ROOT, 'docs'), { recursive: true })]);
  const files = [...top, ...deep.map((file) => join('docs', file))].filter((file) => file.endsWith('.md'));
  return Promise.all(
    files.toSorted().map(async (file) => {
      const path = join(ROOT, file);
      return { file: relative(ROOT, path).replaceAll('\\', '/'), path, text: await readFile(path, 'utf8') };
    }),
  );
}

/** The text of each fenced block of a language, with the line of its fence. */
export function fenced(text: string, language: string): { line: number; text: string }[] {
  const blocks = text.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, 'gm'));
  return [...blocks].map((block) => ({ line: text.slice(0, block.index).split('\n').length, text: block[1] ?? '' }));
}
