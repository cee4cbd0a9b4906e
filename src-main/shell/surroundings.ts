import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const CONTAINER_MARKS = ['/.dockerenv', '/run/.containerenv'];

/** Whether container tools have left their mark on this system. */
export const isContainer = (): boolean => CONTAINER_MARKS.some((path) => existsSync(path));

/** Whether a program can be run by its name; `path` is the variable PATH. */
export const hasProgram = (name: string, path: string | undefined): boolean =>
  (path ?? '').split(delimiter).some((folder) => folder !== '' && isExecutable(join(folder, name)));

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
