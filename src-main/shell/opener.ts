import { shell } from 'electron';
import { AppFailure } from '../core/result.ts';
import { say } from '../core/say.ts';

/** Opens an address in the system's browser. The caller has had it checked by `openableLink`. */
export async function openLink(url: string): Promise<void> {
  try {
    await shell.openExternal(url);
  } catch {
    throw new AppFailure({ code: 'link/refused', message: say`The system could not open the link. Copy its address and open it in a browser yourself.` });
  }
}

/** Opens a file in the program that the system uses for it. The caller vouches for the path. */
export async function openFile(path: string): Promise<void> {
  const problem = await shell.openPath(path);
  if (problem) shell.showItemInFolder(path);
}

/** Shows a file in the system's file manager. The caller vouches for the path. */
export function revealFile(path: string): void {
  shell.showItemInFolder(path);
}
