import { mkdir, readdir, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import * as z from 'zod/mini';
import { AppFailure } from '../../core/result.ts';
import { say } from '../../core/say.ts';
import { createFile } from '../../shell/replace-file.ts';
import { damagedNotice } from '../data-words.ts';
import type { Tell } from '../notices.ts';
import { storageFailure } from '../storage-failure.ts';

/** A picture that was added and not sent yet, made ready by its window. */
export interface DraftPicture {
  /** Of the file that it came from. */
  name: string;
  mime: 'image/png' | 'image/jpeg' | 'image/webp' | 'image/gif';
  width: number;
  height: number;
  /** The bytes in base64. */
  data: string;
}

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
  /** No pictures removes them. Fails with `storage/*`. */
  setPictures(name: string, pictures: readonly DraftPicture[]): Promise<void>;
  /** The names that anything is kept under. Never throws. */
  names(): Promise<ReadonlySet<string>>;
  /** Resolves when all that was to be kept is on the disk, or cannot be. */
  settled(): Promise<void>;
}

const picture = z.object({ name: z.string(), mime: z.enum(['image/png', 'image/jpeg', 'image/webp', 'image/gif']), width: z.number(), height: z.number(), data: z.string() });
const TEXT = '.txt';
const PICTURES = '.pictures.json';

/** `tell` hears of pictures that cannot be read any more; their file is set aside. */
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
  const set = (path: string, content: string): Promise<void> => {
    const done = last.then(() => write(path, content));
    last = done.catch(() => undefined);
    return done;
  };
  const read = (path: string): Promise<string> => readFile(path, 'utf8').catch(() => '');

  return {
    async get(name) {
      const [text, pictures] = await Promise.all([read(join(folder, name + TEXT)), read(join(folder, name + PICTURES))]);
      return { text, pictures: picturesOf(pictures) ?? (await setAside(join(folder, name + PICTURES), tell)) };
    },
    setText: (name, text) => set(join(folder, name + TEXT), text),
    setPictures: (name, pictures) => set(join(folder, name + PICTURES), pictures.length === 0 ? '' : JSON.stringify(pictures)),
    settled: () => last,
    async names() {
      const files = await readdir(folder).catch(() => []);
      return new Set(files.flatMap((file) => [TEXT, PICTURES].filter((end) => file.endsWith(end)).map((end) => file.slice(0, -end.length))));
    },
  };
}

/** Undefined for a damaged text; the draft's own text stands in a file of its own. */
function picturesOf(text: string): DraftPicture[] | undefined {
  if (text === '') return [];
  try {
    return z.array(picture).safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

async function setAside(path: string, tell: Tell): Promise<[]> {
  const aside = `${path}.damaged`;
  const isAside = await rename(path, aside).then(
    () => true,
    () => false,
  );
  tell(damagedNotice({ what: say`The draft`, holds: say`The pictures of a draft`, advice: say`Add them anew.` }, path, isAside ? aside : undefined));
  return [];
}
