import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import cases from './cases.json' with { type: 'json' };

/** One observed run of the Qwen Code CLI, and what is expected of a command in its place. */
export interface Case {
  id: string;
  title: string;
  files: Record<string, unknown>;
  env: Record<string, string>;
  argv: string[];
  cwd: string;
  expect: { outcome: string; path?: string; model?: string; auth?: Record<string, string> };
}

export const allCases: readonly Case[] = cases;

/** Stands for the server that the cases name; nothing is sent to it here. */
export const SERVER = 'http://127.0.0.1:4321';

/** A case's files on the disk, under a root of their own. */
export interface Scene {
  home: string;
  cwd: string;
  environment: Record<string, string>;
  argv: string[];
  fill(text: string): string;
}

/** Lays out the files of a case, runs the body, and removes them. */
export async function withScene<T>(given: Case, body: (scene: Scene) => Promise<T>): Promise<T> {
  const root = await mkdtemp(join(tmpdir(), 'switchyard-conformance-'));
  const fill = (text: string): string => text.replaceAll('{{SERVER}}', SERVER).replaceAll('{{ROOT}}', root);
  try {
    const [home, cwd] = [join(root, 'home'), join(root, given.cwd)];
    await Promise.all([home, cwd, join(root, 'proj')].map((folder) => mkdir(folder, { recursive: true })));
    await Promise.all(Object.entries(given.files).map(([name, content]) => lay(join(root, name), fill(textOf(content)))));
    const environment = Object.fromEntries(Object.entries(given.env).map(([name, value]) => [name, fill(value)]));
    return await body({ home, cwd, environment, argv: given.argv.map(fill), fill });
  } finally {
    await rm(root, { recursive: true, force: true });
  }
}

const textOf = (content: unknown): string => (typeof content === 'string' ? content : JSON.stringify(content, null, 2));

async function lay(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
}
