/** The part of yauzl 3.4 that is used here; the package ships no types of its own. */
declare module 'yauzl' {
  import type { Readable } from 'node:stream';

  export interface Entry {
    fileName: string;
    /** Unix mode in the upper 16 bits. */
    externalFileAttributes: number;
  }

  export interface ZipFile {
    /** Closes the file when the loop ends. */
    eachEntry(): AsyncIterable<Entry>;
    openReadStreamPromise(entry: Entry): Promise<Readable>;
  }

  export function openPromise(path: string, options: Record<string, never>): Promise<ZipFile>;
}
