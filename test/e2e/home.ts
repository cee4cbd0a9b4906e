import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A home folder of a test's own, with a project folder beside it; nothing of the real one is ever touched. */
export interface Home {
  path: string;
  project: string;
  /** Writes a file below the root that `home` and `proj` share: `home/.qwen/settings.json`. */
  write(name: string, content: string | object): Promise<void>;
  read(name: string): Promise<string>;
  /** Names of the files that the test itself wrote. */
  written: readonly string[];
  remove(): Promise<void>;
}

/** Makes an empty one in the system's folder for temporary files. */
export async function createHome(): Promise<Home> {
  const root = await mkdtemp(join(tmpdir(), 'switchyard-e2e-'));
  await Promise.all(['home', 'proj'].map((name) => mkdir(join(root, name))));
  const written: string[] = [];
  return {
    written,
    path: join(root, 'home'),
    project: join(root, 'proj'),
    async write(name, content) {
      written.push(name);
      await mkdir(dirname(join(root, name)), { recursive: true });
      await writeFile(join(root, name), typeof content === 'string' ? content : `${JSON.stringify(content, null, 2)}\n`);
    },
    read: (name) => readFile(join(root, name), 'utf8'),
    remove: () => rm(root, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }),
  };
}
