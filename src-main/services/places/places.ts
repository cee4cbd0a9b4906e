import { basename, dirname, join, relative } from 'node:path';
import { AppFailure } from '../../core/result.ts';
import { say } from '../../core/say.ts';
import { displayPath } from '../../core/settings/display-path.ts';
import { deleteEntries, deleteOrMark } from '../../shell/delete-folder.ts';
import { readText } from '../../shell/files.ts';
import { knownFile } from './known-file.ts';
import { chooseTrust, type TrustChoice } from './choose-trust.ts';
import type { PlaceView } from './place-view.ts';
import { placeFiles, viewPlace } from './view-place.ts';
import type { Sessions } from '../session.ts';
import type { Writer } from '../writing/writer.ts';

/** What this app puts into its folder itself; the rest is the browser engine's, and nothing of the person is in it. */
const OWN = /^(?:chats|drafts|backups|logs|.*\.json(?:l|\..*)?)$/;

/** What the Settings place does with files and folders. */
export interface Places {
  get(windowId: number): Promise<PlaceView>;
  reveal(windowId: number, file: string): Promise<void>;
  openData(): Promise<void>;
  deleteData(confirmation: string): Promise<void>;
  chooseFolder(windowId: number): Promise<{ folder: string } | null>;
  trust(windowId: number, trust: TrustChoice): Promise<void>;
}

/** What only the desktop can do. */
export interface Desktop {
  /** Shows a file among its neighbours. */
  reveal(path: string): void;
  openFolder(path: string): Promise<void>;
  /** `null`: nothing was chosen. */
  chooseFolder(windowId: number, current: string): Promise<string | null>;
  /** Ends the app at once, so that nothing of it writes once more. */
  exit(): void;
}

export interface PlacesPorts {
  sessions: Sessions;
  writer: Writer;
  desktop: Desktop;
  /** The app's own folder. */
  data: string;
  home: string;
  /** Nothing is being written any more when it resolves. */
  settle(): Promise<void>;
}

export function createPlaces({ sessions, writer, desktop, data, home, settle }: PlacesPorts): Places {
  const deleteWord = basename(data);
  return {
    async get(windowId) {
      return viewPlace(await sessions.get(windowId), { data: displayPath(data, home), deleteWord });
    },
    async reveal(windowId, file) {
      const session = await sessions.get(windowId);
      const known = placeFiles(session).map(({ path }) => path);
      desktop.reveal(await nearest(knownFile(file, known, session.place.home)));
    },
    openData: () => desktop.openFolder(data),
    async deleteData(confirmation) {
      if (confirmation.trim() !== deleteWord) throw new AppFailure(notConfirmed(deleteWord));
      if (!isOwnFolder(data, home)) throw new AppFailure(notOwn(displayPath(data, home)));
      await settle();
      const left = await deleteEntries(data);
      if (left.some((name) => OWN.test(name))) {
        throw new AppFailure({ code: 'storage/failed', message: say`Not everything could be deleted: the system refused some files in ${displayPath(data, home)}. Close other windows of the app, then delete the folder yourself.` });
      }
      deleteOrMark(data, left);
      desktop.exit();
    },
    async chooseFolder(windowId) {
      const { place } = await sessions.get(windowId);
      const folder = await desktop.chooseFolder(windowId, place.cwd);
      if (folder === null) return null;
      const { windowModel: _windowModel, ...rest } = place;
      await sessions.open(windowId, { ...rest, cwd: folder });
      return { folder: displayPath(folder, place.home) };
    },
    async trust(windowId, trust) {
      const { place } = await sessions.get(windowId);
      await chooseTrust(place, trust, writer);
      await sessions.reload();
    },
  };
}

/** A file that is not there is shown by the folder that it belongs in. */
async function nearest(path: string): Promise<string> {
  let found = path;
  while ((await readText(found, 0)).state === 'missing' && dirname(found) !== found) found = dirname(found);
  return found;
}

/** Never a folder with anything of the CLI or of the person in it. */
function isOwnFolder(data: string, home: string): boolean {
  const holds = (outer: string, inner: string): boolean => !relative(outer, inner).startsWith('..');
  const qwen = join(home, '.qwen');
  return !holds(data, home) && !holds(data, qwen) && !holds(qwen, data);
}

function notConfirmed(word: string): AppFailure['error'] {
  return { code: 'storage/failed', message: say`Nothing was deleted: what was typed is not “${word}”. Type it exactly to delete everything.` };
}

function notOwn(folder: string): AppFailure['error'] {
  return { code: 'storage/failed', message: say`Nothing was deleted: ${folder} holds more than this app's data. Start the app with a folder of its own.` };
}
