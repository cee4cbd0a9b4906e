import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseSync } from 'vite';

const ROOT = join(import.meta.dirname, '../../../src-renderer');
/** What the contract calls its sentences; a sentence of main under such a name is never shown as it is. */
const SENTENCES = new Set(['message', 'note', 'warning', 'blocked', 'refusal']);

interface Node {
  type: string;
  [part: string]: unknown;
}

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && 'type' in value;

/** Places of the window that put a sentence of main on the screen, or into another text, without `said`. */
export async function shownUnsaid(): Promise<string[]> {
  const files = (await readdir(ROOT, { recursive: true })).filter((file) => /\.tsx?$/.test(file));
  const found = await Promise.all(files.toSorted().map(async (file) => unsaidIn(file, await readFile(join(ROOT, file), 'utf8'))));
  return found.flat();
}

/** The same of one source text. */
export function unsaidIn(file: string, source: string): string[] {
  const found: string[] = [];
  walk(parseSync(file, source).program, (name) => found.push(`${file.replaceAll('\\', '/')}: ${name}`));
  return found;
}

function walk(value: unknown, found: (name: string) => void): void {
  if (Array.isArray(value)) for (const item of value) walk(item, found);
  if (!isNode(value)) return;
  for (const shown of shownBy(value)) for (const name of leaves(shown)) if (SENTENCES.has(name)) found(name);
  for (const part of Object.values(value)) if (typeof part === 'object') walk(part, found);
}

/** The expressions that a node puts on the screen itself: children, attributes of the page's own elements, parameters of a text. */
function shownBy(node: Node): unknown[] {
  if (node.type === 'JSXElement' || node.type === 'JSXFragment') return node['children'] as unknown[];
  if (node.type === 'JSXOpeningElement' && /^[a-z]/.test(nameOf(node['name']) ?? '')) return (node['attributes'] as Node[]).filter(({ name }) => nameOf(name) !== 'key').map((attribute) => attribute['value']);
  if (node.type !== 'CallExpression' || !['t', 'tn'].includes(nameOf(node['callee']) ?? '')) return [];
  return (node['arguments'] as Node[]).flatMap((argument) => (argument.type === 'ObjectExpression' ? (argument['properties'] as Node[]).map((property) => property['value']) : []));
}

/** The names that an expression comes down to, whichever branch is taken. */
function leaves(value: unknown): string[] {
  if (!isNode(value)) return [];
  const parts = ['expression', 'consequent', 'alternate', 'left', 'right', 'expressions'].filter((part) => part in value && value.type !== 'MemberExpression' && value.type !== 'BinaryExpression');
  const name = nameOf(value.type === 'MemberExpression' ? value['property'] : value);
  return [...(name === undefined ? [] : [name]), ...parts.flatMap((part) => [value[part]].flat().flatMap(leaves))];
}

function nameOf(value: unknown): string | undefined {
  return isNode(value) && typeof value['name'] === 'string' && (value.type === 'Identifier' || value.type === 'JSXIdentifier') ? value['name'] : undefined;
}
