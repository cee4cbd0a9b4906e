import { basename } from 'node:path';
import type { AppError } from '../core/result.ts';
import { say, type Sentence } from '../core/say.ts';

/** What a file of the app's own holds, for the sentences about it. */
export interface DataWords {
  /** Begins the sentence of an error: "The key". */
  what: Sentence;
  /** Begins the sentence of a loss: "The app’s preferences". */
  holds: Sentence;
  /** What the person can do about it: "Set them anew in Settings." */
  advice: Sentence;
}

/** A damaged file stands under another name now; `aside` is that name, absent where it could not be given one. */
export function damagedNotice({ holds, advice }: DataWords, path: string, aside: string | undefined): Sentence {
  const fate = aside === undefined ? say`It could not be renamed and stays as it is` : say`It was set aside as ${basename(aside)}, and nothing of it was deleted`;
  return say`${holds} could not be read: ${basename(path)} in the app’s data folder is damaged. ${fate}. ${advice}`;
}

/** The file is there and the system does not let the app read it. */
export function unreadableNotice({ holds }: DataWords, path: string): Sentence {
  return say`${holds} could not be read: the system does not let the app open ${basename(path)} in its data folder. The file stays as it is. Check its permissions, then start the app again.`;
}

/** The file has a form that only a newer app knows. */
export function newerNotice({ holds }: DataWords, path: string): Sentence {
  return say`${holds} could not be read: ${basename(path)} in the app’s data folder was written by a newer version of Switchyard. It is left as it is. Use the newer version to have it back.`;
}

/** Nothing is written over the file of a newer app. */
export function newerError({ what }: DataWords, path: string): AppError {
  return { code: 'storage/failed', message: say`${what} could not be saved: ${basename(path)} in the app’s data folder was written by a newer version of Switchyard, and this one would damage it. Use the newer version.` };
}
