import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { app } from 'electron';
import type { Log } from '../core/log/entry.ts';
import { updateFeed } from '../core/updates/self-update.ts';
import { afterUpdate, type UpdateEvent, type UpdateView } from '../core/updates/update-view.ts';
import { followUpdater } from '../services/log/logged-updater.ts';
import { once } from './once.ts';

const FIRST_CHECK_MS = 20_000;
const NEXT_CHECK_MS = 6 * 60 * 60 * 1000;

/** Newer versions of the app itself. */
export interface Updates {
  view(): UpdateView;
  /** Begins to look by itself, as far as the person lets it. Call when a window has something to show. */
  start(): void;
  check(): Promise<void>;
  /** Ends the app and starts the version that is ready. */
  install(): Promise<void>;
}

export interface UpdatesPorts {
  environment: Readonly<Record<string, string | undefined>>;
  log: Log;
  /** The person lets the app look by itself. */
  automatic(): Promise<boolean>;
  changed(): void;
  /** Nothing is being written any more when it resolves. */
  settle(): Promise<void>;
}

export function createUpdates({ environment, log, automatic, changed, settle }: UpdatesPorts): Updates {
  const feed = updateFeed({ packaged: app.isPackaged, platform: process.platform, appImage: environment['APPIMAGE'], feedFile: textBeside('app-update.yml') });
  let view: UpdateView = feed === undefined ? { state: 'off' } : { state: 'idle', feed };
  const tell = (event: UpdateEvent): void => {
    view = afterUpdate(view, event);
    changed();
  };
  const updater = once(async () => {
    const made = (await import('./self-updater.ts')).selfUpdater(process.platform);
    followUpdater(made, { tell, log, now: Date.now });
    return made;
  });
  const check = async (): Promise<void> => {
    if (view.state === 'off' || view.state === 'checking' || view.state === 'downloading') return;
    // What fails is told by an event, too.
    const found = await (await updater()).checkForUpdates().catch(() => null);
    found?.downloadPromise?.catch(() => undefined);
  };
  const look = async (): Promise<void> => {
    if (await automatic()) await check();
    setTimeout(() => void look(), NEXT_CHECK_MS).unref();
  };
  return {
    view: () => view,
    start: once(() => {
      if (view.state !== 'off') setTimeout(() => void look(), FIRST_CHECK_MS).unref();
    }),
    check,
    async install() {
      if (view.state !== 'ready') return;
      await settle();
      // The new one starts while this one still ends, and must not hand itself over to it.
      app.releaseSingleInstanceLock();
      (await updater()).quitAndInstall(true, true);
    },
  };
}

/** A file among the app's resources, outside its archive. */
function textBeside(name: string): string | undefined {
  try {
    return readFileSync(join(process.resourcesPath, name), 'utf8');
  } catch {
    return undefined;
  }
}
