import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseSync } from 'vite';

const ROOT = join(import.meta.dirname, '../../../src-main');

/** One use of the tag `say` in main. */
interface Said {
  file: string;
  /** English with `{1}`, `{2}` for its values. */
  template: string;
}

/** Every sentence of main that a window may have to say in another language, in the order of the sources. */
export async function saidTemplates(): Promise<Said[]> {
  const files = (await readdir(ROOT, { recursive: true })).map((file) => file.replaceAll('\\', '/')).filter((file) => file.endsWith('.ts'));
  const found = await Promise.all(files.toSorted().map(async (file) => templatesIn(file, await readFile(join(ROOT, file), 'utf8'))));
  return found.flat();
}

function templatesIn(file: string, source: string): Said[] {
  if (!source.includes('say`')) return [];
  const templates: string[] = [];
  collect(parseSync(file, source).program, templates);
  return templates.map((template) => ({ file, template }));
}

function collect(node: unknown, into: string[]): void {
  if (Array.isArray(node)) for (const item of node) collect(item, into);
  if (!isNode(node)) return;
  if (node.type === 'TaggedTemplateExpression' && node.tag?.name === 'say') into.push(templateOf(node.quasi?.quasis ?? []));
  for (const value of Object.values(node)) if (typeof value === 'object') collect(value, into);
}

const templateOf = (parts: readonly { value: { cooked: string } }[]): string => parts.map(({ value }, at) => (at === 0 ? value.cooked : `{${at}}${value.cooked}`)).join('');

interface Node {
  type: string;
  tag?: { name?: string };
  quasi?: { quasis: { value: { cooked: string } }[] };
}

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && 'type' in value;
