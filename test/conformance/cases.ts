import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import cases from './cases.json' with { type: 'json' };
import ours from './our-cases.json' with { type: 'json' };

/** One observed run of the Qwen Code CLI, and what is expected of a command in its place. */
export interface Case {
  id: string;
  title: string;
  files: Record<string, unknown>;
  env: Record<string, string>;
  argv: string[];
  cwd: string;
  expect: { outcome: string; path?: string; model?: string; auth?: Record<string, string>; body?: Record<string, unknown> };
}

export const allCases: readonly Case[] = cases;

/** What the rules say where the CLI's versions differ or the app decides for itself, and what no observed run shows. */
export const ourCases: readonly Case[] = ours;

/** What a request shows of the things that cases are about. */
export interface Observed {
  /** Path and query. */
  path: string;
  /** Names in small letters. */
  headers: Record<string, string | string[] | undefined>;
  body: unknown;
}

/** Stands for the server that the cases name where nothing is sent. */
const NO_SERVER = 'http://127.0.0.1:4321';

/** A case's files on the disk, under a root of their own. */
export interface Scene {
  root: string;
  home: string;
  cwd: string;
  environment: Record<string, string>;
  argv: string[];
  fill(text: string): string;
}

/** Lays out the files of a case, runs the body, and removes them. `server` is the origin that the case sends to. */
export async function withScene<T>(given: Case, body: (scene: Scene) => Promise<T>, server = NO_SERVER): Promise<T> {
  const root = await mkdtemp(join(tmpdir(), 'switchyard-conformance-'));
  const fill = (text: string): string => text.replaceAll('{{SERVER}}', server).replaceAll('{{ROOT}}', root);
  try {
    const [home, cwd] = [join(root, 'home'), join(root, given.cwd)];
    await Promise.all([home, cwd, join(root, 'proj')].map((folder) => mkdir(folder, { recursive: true })));
    await Promise.all(Object.entries(given.files).map(([name, content]) => lay(join(root, name), fill(textOf(content)))));
    const environment = Object.fromEntries(Object.entries(given.env).map(([name, value]) => [name, fill(value)]));
    return await body({ root, home, cwd, environment, argv: given.argv.map(fill), fill });
  } finally {
    await rm(root, { recursive: true, force: true });
  }
}

const textOf = (content: unknown): string => (typeof content === 'string' ? content : JSON.stringify(content, null, 2));

async function lay(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
}

/** What a case expects of the first request, and what of it was observed, in the same shape. Google's models stand in the path. */
export function compared({ expect }: Case, seen: Observed, fill: Scene['fill']): { wanted: unknown; got: unknown } {
  const { path = '', model, auth = {}, body = {} } = expect;
  const held = (name: string): unknown => (typeof seen.body === 'object' && seen.body !== null && Object.hasOwn(seen.body, name) ? Reflect.get(seen.body, name) : undefined);
  const fields = /enerateContent/.test(path) ? Object.keys(body) : ['model', ...Object.keys(body)];
  return {
    wanted: { path: fill(path), auth: Object.fromEntries(Object.entries(auth).map(([name, value]) => [name, fill(value)])), body: /enerateContent/.test(path) ? body : { model, ...body } },
    got: { path: seen.path, auth: Object.fromEntries(Object.keys(auth).map((name) => [name, seen.headers[name]])), body: Object.fromEntries(fields.map((name) => [name, held(name)])) },
  };
}
