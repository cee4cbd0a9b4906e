import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { keysIn } from './keys.ts';

/** Where keys are meant to stand: the CLI's own files, and the copies of them that undo takes. */
const MEANT = /(?:^|\/)(?:settings\.json|\.env|oauth_creds\.json|\.bashrc|Switchyard\/backups\/.+)$/;

/** Files below a folder that hold a key of a test, and are not there to hold one, each by its name. */
export async function leaksInFiles(folder: string, meant: readonly string[] = []): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const leaks = files.map(async (file) => {
    const name = relative(folder, file).replaceAll(sep, '/');
    if (MEANT.test(name) || meant.includes(name)) return [];
    const content = await readFile(file).catch(() => ''); // Chromium's last files come and go
    return keysIn(content).map((kind) => `${kind} key in the file ${name}`);
  });
  return (await Promise.all(leaks)).flat();
}
