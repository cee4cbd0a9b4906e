import { join, posix, win32 } from 'node:path';
import { dataFolder, type DataFolderPlace } from '../../core/data-folder.ts';
import type { PlaceVault } from '../place.ts';
import { readData } from '../data-file.ts';
import { VAULT_FORMAT } from './vault-disk.ts';

/** The app's vault without the app: headless says when a key is only there. */
export const appVault = (place: DataFolderPlace): PlaceVault => closedVault(join(dataFolder(place, place.platform === 'win32' ? win32 : posix), 'vault.json'));

/** The vault as plain Node sees it: it knows which keys are there and cannot open any. */
function closedVault(path: string): PlaceVault {
  let names = new Set<string>();
  return {
    async ready() {
      names = new Set(Object.keys((await readData(path, VAULT_FORMAT)).value.variables));
    },
    look: (name) => (names.has(name) ? { state: 'unopenable', reason: 'needs-app' } : undefined),
    open: () => Promise.resolve(),
    findings: () => [],
  };
}
