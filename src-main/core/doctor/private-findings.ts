import { say } from '../say.ts';
import type { Diagnosis } from './diagnosis.ts';
import type { Fix, StepPlace } from './fix.ts';

/** Takes the rights of others off a file, or off a folder. */
export function closing({ path, file }: StepPlace, kind: 'file' | 'folder' = 'file'): Fix {
  return { label: say`Let only me read it`, steps: [{ kind: 'mode', path, file, mode: kind === 'file' ? 0o600 : 0o700 }] };
}

/** Who may write to a folder can put other files in the place of those with keys; `mode`: its permission bits. */
export function folderFindings(folder: StepPlace, mode: number): Diagnosis[] {
  if ((mode & 0o022) === 0) return [];
  const message = say`Other users of this computer can replace your settings and keys: the folder ${folder.file} lets them write (mode ${(mode & 0o777).toString(8).padStart(4, '0')}). Run: chmod 700 ${folder.file}`;
  return [{ code: 'secret/open-folder', severity: 'warning', message, file: folder.file, fix: closing(folder, 'folder') }];
}
