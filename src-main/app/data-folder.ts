import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { app, dialog } from 'electron';
import { dataFolder, type DataFolderPlace } from '../core/data-folder.ts';
import { elsewhereNotice, nowhereError } from '../services/data-folder-words.ts';
import type { Sentence } from '../core/say.ts';
import { ownFolder } from '../shell/own-folder.ts';

/** Where the app keeps what is its own in this run. */
export interface DataFolder {
  path: string;
  /** Why that is not the usual folder, for the person. */
  notice?: Sentence;
}

/**
 * Makes the app's own folder, or a temporary one where that cannot be; undefined, and the person was told, where neither
 * can. Electron's `userData` is that folder from then on. Call before anything else asks for it.
 */
export function settleDataFolder(place: DataFolderPlace): DataFolder | undefined {
  const usual = usualFolder(place);
  const trouble = ownFolder(usual);
  if (trouble === undefined) return used({ path: usual });
  try {
    const instead = mkdtempSync(path.join(tmpdir(), 'switchyard-'));
    return used({ path: instead, notice: elsewhereNotice(usual, trouble, instead) });
  } catch {
    dialog.showErrorBox('Switchyard', nowhereError(usual, trouble));
    return undefined;
  }
}

function used(folder: DataFolder): DataFolder {
  app.setPath('userData', folder.path);
  return folder;
}

/** Electron's choice; but without HOME that would be in everybody's folder for temporary files, and it fails where it cannot make it. */
function usualFolder(place: DataFolderPlace): string {
  const isHomeless = place.platform === 'linux' && !place.environment['HOME'] && !place.environment['XDG_CONFIG_HOME'] && !app.commandLine.hasSwitch('user-data-dir');
  if (isHomeless) return dataFolder(place, path);
  try {
    return app.getPath('userData');
  } catch {
    return dataFolder(place, path);
  }
}
