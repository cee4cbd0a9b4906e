import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { AppFailure } from '../../core/result.ts';
import { say } from '../../core/say.ts';
import { createFile } from '../../shell/replace-file.ts';
import type { Tell } from '../notices.ts';
import { storageFailure } from '../storage-failure.ts';
import { keepsNewer, readPictures, type DraftPicture } from './draft-pictures.ts';

/** What was typed and added, and not sent yet. */
export interface Draft {
  text: string;
  pictures: DraftPicture[];
}

/** Drafts by name, in files for their owner alone; a part that is empty has none. */
export interface Drafts {
  /** Empty where there is none. Never throws. */
  get(name: string): Promise<Draft>;
  /** An empty text removes it. Fails with `storage/*`. */
  setText(name: string, text: string): Promise<void>;
  /** No pictures removes them; those that a newer version keeps stay. Fails with `storage/*`. */
  setPictures(name: string, pictures: readonly DraftPicture[]): Promise<void>;
  /** The names that anything is kept under. Never throws. */
  names(): Promise<ReadonlySet<string>>;
  /** Resolves when all that was to be kept is on the disk, or cannot be. */
  settled(): Promise<void>;
}

const TEXT = '.txt';
const PICTURES = '.pictures.json';

/** `tell` hears of pictures that cannot be read; see `readPictures` for what becomes of their file. */
export function createDrafts(folder: string, tell: Tell = () => undefined): Drafts {
  let last: Promise<void> = Promise.resolve();

  const write = async (path: string, content: string): Promise<void> => {
    try {
      if (content === '') return await rm(path, { force: true });
      await mkdir(dirname(path), { recursive: true, mode: 0o700 });
      await createFile(path, content);
    } catch (error) {
      throw new AppFailure(storageFailure(error, say`The draft`));
    }
  };
  // One after the other, so that the last one typed is the one that stays.
  const inTurn = (step: () => Promise<void>): Promise<void> => {
    const done = last.then(step);
    last = done.catch(() => undefined);
    return done;
  };
  const read = (path: string): Promise<string> => readFile(path, 'utf8').catch(() => '');

  return {
    async get(name) {
      const [text, pictures] = await Promise.all([read(join(folder, name + TEXT)), readPictures(join(folder, name + PICTURES), tell)]);
      return { text, pictures };
    },
    setText: (name, text) => inTurn(() => write(join(folder, name + TEXT), text)),
    setPictures: (name, pictures) => {
      const path = join(folder, name + PICTURES);
      return inTurn(async () => {
        if (!(await keepsNewer(path, pictures))) await write(path, pictures.length === 0 ? '' : JSON.stringify(pictures));
      });
    },
    settled: () => last,
    async names() {
      const files = await readdir(folder).catch(() => []);
      return new Set(files.flatMap((file) => [TEXT, PICTURES].filter((end) => file.endsWith(end)).map((end) => file.slice(0, -end.length))));
    },
  };
}
