import { existsSync, realpathSync, watch, type FSWatcher } from 'node:fs';
import { dirname, relative, sep } from 'node:path';
import { readSettled } from './settled-read.ts';

/** A running watch. */
export interface Watch {
  /** Resolves when every file has been looked at for the first time: later changes are told against that. */
  ready: Promise<void>;
  close(): void;
}

const SETTLE_MS = 100;

/** A watcher that failed is set up again after this. */
const REARM_MS = 1000;

/**
 * Calls `onChange` when the content of one of the files has changed and settled. The folders are watched, because
 * programs replace files; a folder that does not exist yet is awaited in the nearest one that does. An event without a
 * change of content is passed over. Events that a system loses cost freshness, nothing else.
 */
export function watchFiles(paths: string[], onChange: () => void): Watch {
  const watchers = new Map<string, FSWatcher>();
  let known = fingerprints(paths);
  let timer: NodeJS.Timeout | undefined;
  let isClosed = false;

  const settle = (delay = SETTLE_MS): void => {
    clearTimeout(timer);
    if (!isClosed) timer = setTimeout(() => void compare(), delay).unref();
  };

  const compare = async (): Promise<void> => {
    arm();
    const [before, now] = await Promise.all([known, fingerprints(paths)]);
    if (isClosed || before.join() === now.join()) return;
    known = Promise.resolve(now);
    onChange();
  };

  const arm = (): void => {
    const files = paths.flatMap(withTarget);
    const folders = new Set(files.map((path) => nearestFolder(dirname(path))));
    for (const [folder, watcher] of watchers) {
      if (folders.has(folder)) continue;
      watcher.close();
      watchers.delete(folder);
    }
    for (const folder of folders) {
      if (watchers.has(folder)) continue;
      const watcher = watchFolder(folder, new Set(files.map((path) => relative(folder, path).split(sep)[0])));
      if (watcher) watchers.set(folder, watcher);
    }
  };

  const watchFolder = (folder: string, names: ReadonlySet<string | undefined>): FSWatcher | undefined => {
    const fail = (): void => {
      watchers.get(folder)?.close();
      watchers.delete(folder);
      settle(REARM_MS);
    };
    try {
      const watcher = watch(folder, { persistent: false }, (_event, name) => {
        if (name === null || names.has(name)) settle();
      });
      return watcher.on('error', fail);
    } catch {
      settle(REARM_MS);
      return undefined;
    }
  };

  arm();
  return {
    ready: known.then(() => undefined),
    close() {
      isClosed = true;
      clearTimeout(timer);
      for (const watcher of watchers.values()) watcher.close();
    },
  };
}

/** What each file holds, as far as a change of it matters. */
function fingerprints(paths: readonly string[]): Promise<string[]> {
  return Promise.all(
    paths.map(async (path) => {
      const read = await readSettled(path);
      return read.state === 'present' ? read.hash : read.state;
    }),
  );
}

/** A link changes when it is pointed elsewhere and when the file behind it changes. */
function withTarget(path: string): string[] {
  try {
    return [path, realpathSync(path)];
  } catch {
    return [path];
  }
}

function nearestFolder(folder: string): string {
  return existsSync(folder) || dirname(folder) === folder ? folder : nearestFolder(dirname(folder));
}
