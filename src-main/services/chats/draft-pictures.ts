import { rename } from 'node:fs/promises';
import * as z from 'zod/mini';
import { isOfNewerVersion } from '../../core/newer-version.ts';
import { AppFailure } from '../../core/result.ts';
import { say } from '../../core/say.ts';
import { readText } from '../../shell/files.ts';
import { damagedNotice, newerError, newerNotice, type DataWords } from '../data-words.ts';
import type { Tell } from '../notices.ts';

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

const WORDS: DataWords = { what: say`The draft`, holds: say`The pictures of a draft`, advice: say`Add them anew.` };

const fields = { name: z.string(), width: z.number(), height: z.number(), data: z.string() };
const ours = z.array(z.object({ ...fields, mime: z.enum(['image/png', 'image/jpeg', 'image/webp', 'image/gif']) }));

/** A list in which a newer version keeps kinds of pictures that this one does not know. */
const later = z.array(z.object({ ...fields, mime: z.string().check(z.startsWith('image/')) }));

/** The list states no version; a form that is no list of these fields has to state one, above this. */
const VERSION = 1;

type Found = { state: 'pictures'; pictures: DraftPicture[] } | { state: 'newer' } | { state: 'damaged'; hash: string };

/**
 * The pictures in the file of a draft; none where there is no file. `tell` hears of one that is damaged, which is set
 * aside, and of a newer version's, which stays as it is. Never throws.
 */
export async function readPictures(path: string, tell: Tell): Promise<DraftPicture[]> {
  const found = await look(path);
  if (found.state === 'pictures') return found.pictures;
  if (found.state === 'newer') tell(newerNotice(WORDS, path));
  else tell(damagedNotice(WORDS, path, await setAside(path, found.hash)));
  return [];
}

/** Whether a newer version's pictures stand there, to be left alone. Fails with `storage/failed` when others should take their place. */
export async function keepsNewer(path: string, pictures: readonly DraftPicture[]): Promise<boolean> {
  const { state } = await look(path);
  if (state === 'newer' && pictures.length > 0) throw new AppFailure(newerError(WORDS, path));
  return state === 'newer';
}

async function look(path: string): Promise<Found> {
  const read = await readText(path);
  if (read.state !== 'present' || read.text === '') return { state: 'pictures', pictures: [] };
  return judge(read.text) ?? { state: 'damaged', hash: read.hash };
}

/** Undefined for what no version of the app wrote. */
function judge(text: string): Found | undefined {
  try {
    const value: unknown = JSON.parse(text);
    const known = ours.safeParse(value);
    if (known.success) return { state: 'pictures', pictures: known.data };
    return later.safeParse(value).success || isOfNewerVersion(text, VERSION) ? { state: 'newer' } : undefined;
  } catch {
    return undefined;
  }
}

/** The new name, if it got one. */
async function setAside(path: string, hash: string): Promise<string | undefined> {
  const aside = `${path}.damaged-${hash.slice(0, 8)}`;
  return rename(path, aside).then(
    () => aside,
    () => undefined,
  );
}
