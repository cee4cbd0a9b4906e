import { parseRecords } from '../../core/chat/record.ts';
import { TranscriptFold, type Transcript } from '../../core/chat/transcript.ts';
import { readFrom } from '../../shell/read-from.ts';

const NEWLINE = 0x0a;
/** Conversations that are kept, and bytes of their files together: those that were read last. */
const MOST = 4;
const MOST_BYTES = 16_000_000;
/** Bytes that are read again to see that the file is still the one that it was. */
const COMPARED = 256;

/** A conversation as far as its file was read. */
interface Known {
  file: string;
  /** Bytes that are in the fold: whole lines. */
  size: number;
  /** The last of those bytes: where they no longer stand, the file was written anew. */
  last: Buffer;
  fold: TranscriptFold;
}

/**
 * Conversations by the path of their file. Files only ever grow by whole lines, so of one that was read before only what
 * was added is read. Undefined where there is no file.
 */
export function createTranscripts(): (chatId: string, path: string) => Promise<Transcript | undefined> {
  const known = new Map<string, Known>();

  const keep = (path: string, entry: Known) => {
    known.delete(path);
    known.set(path, entry);
    let bytes = [...known.values()].reduce((sum, { size }) => sum + size, 0);
    for (const [oldest, { size }] of known) {
      if (known.size <= MOST && bytes <= MOST_BYTES) return;
      known.delete(oldest);
      bytes -= size;
    }
  };

  const read = async (chatId: string, path: string, before: Known | undefined): Promise<Transcript> => {
    const from = (before?.size ?? 0) - (before?.last.length ?? 0);
    const { file, bytes } = await readFrom(path, from);
    if (before && (before.file !== file || !bytes.subarray(0, before.last.length).equals(before.last))) return read(chatId, path, undefined);
    const added = bytes.subarray(before?.last.length ?? 0);
    const end = added.lastIndexOf(NEWLINE) + 1;
    const fold = before?.fold ?? new TranscriptFold(chatId);
    for (const record of parseRecords(added.toString('utf8', 0, end)).records) fold.take(record);
    const size = from + bytes.length - added.length + end;
    const lines = bytes.subarray(0, size - from);
    keep(path, { file, size, last: Buffer.from(lines.subarray(-COMPARED)), fold });
    if (end === added.length) return fold.transcript();
    // A last line that is being written, or was torn, counts only if it can be read, and is read again the next time.
    known.delete(path);
    for (const record of parseRecords(added.toString('utf8', end)).records) fold.take(record);
    return fold.transcript();
  };

  const underWay = new Map<string, Promise<unknown>>();
  return async (chatId, path) => {
    const before = underWay.get(path) ?? Promise.resolve();
    const reading = before.then(() => read(chatId, path, known.get(path))).catch(() => {
      known.delete(path);
      return undefined;
    });
    underWay.set(path, reading);
    const transcript = await reading;
    if (underWay.get(path) === reading) underWay.delete(path);
    return transcript;
  };
}
