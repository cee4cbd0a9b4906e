import * as z from 'zod/mini';
import type { Kind } from './kind.ts';

/** One write that can be undone: the texts before and after it. */
export interface Backup {
  id: string;
  /** Milliseconds since 1970. */
  time: number;
  /** Absolute path of the file that was written, and the same as people write it. */
  path: string;
  file: string;
  kind: Kind<never>['name'];
  /** Names of the places that changed; no values. */
  places: string[];
  /** Permission bits of the file. */
  mode: number;
  /** `null`: there was no file. */
  before: string | null;
  /** `null`: the file was deleted. */
  after: string | null;
  /** Files that were written as one change have the same. */
  save?: string;
}

const header = z.object({
  version: z.literal(1),
  id: z.string(),
  time: z.number(),
  path: z.string(),
  file: z.string(),
  kind: z.enum(['settings', 'env', 'lines']),
  places: z.array(z.string()),
  mode: z.number(),
  save: z.exactOptional(z.string()),
  /** In UTF-16 units, to tell a file that is not whole. */
  length: z.nullable(z.number()),
  /** Of the text before, for the same purpose. */
  hash: z.optional(z.string()),
  /** What stands in the text after in the place of a span of the text before. */
  after: z.nullable(z.object({ start: z.number(), end: z.number(), text: z.string() })),
});

/** The head of a backup as a file: one line of JSON that says all about it. The bytes from before follow as they were; their hash is given. */
export function backupHead({ before, after, ...rest }: Backup, hash: string): string {
  const span = after === null ? null : changedSpan(before ?? '', after);
  return `${JSON.stringify({ version: 1, ...rest, length: before?.length ?? null, hash, after: span })}\n`;
}

/** Reads a file of head and bytes; `undefined` for anything else, and for one that is not whole. */
export function readBackup(text: string, hashOf: (text: string) => string): Backup | undefined {
  const end = text.indexOf('\n');
  const parsed = header.safeParse(parseJson(text.slice(0, Math.max(0, end))));
  if (!parsed.success) return undefined;
  const { version: _version, length, hash, after, ...rest } = parsed.data;
  const before = text.slice(end + 1);
  if (before.length !== (length ?? 0)) return undefined;
  if (length !== null && hash !== undefined && hashOf(before) !== hash) return undefined;
  const next = after && before.slice(0, after.start) + after.text + before.slice(after.end);
  return { ...rest, before: length === null ? null : before, after: next };
}

/** Whole pieces are compared much faster than single letters. */
const STRIDE = 4096;

/** The shortest span of a text that has to be replaced to give another one. */
function changedSpan(before: string, after: string): { start: number; end: number; text: string } {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start + STRIDE <= shorter && before.slice(start, start + STRIDE) === after.slice(start, start + STRIDE)) start += STRIDE;
  while (start < shorter && before[start] === after[start]) start += 1;
  let tail = 0;
  const pieceFromEnd = (text: string): string => text.slice(text.length - tail - STRIDE, text.length - tail);
  while (tail + STRIDE <= shorter - start && pieceFromEnd(before) === pieceFromEnd(after)) tail += STRIDE;
  while (tail < shorter - start && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail += 1;
  return { start, end: before.length - tail, text: after.slice(start, after.length - tail) };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
