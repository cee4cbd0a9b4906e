import * as z from 'zod/mini';
import { parseRecords, withSentences, type ChatRecord } from './record.ts';

const file = z.object({
  format: z.literal('switchyard-conversation'),
  version: z.literal(1),
  records: z.array(z.unknown()),
  /** Pictures by their SHA-256, in base64. */
  images: z.exactOptional(z.record(z.string(), z.string())),
});

/** Everything that the app knows of a conversation, all branches and pictures included. */
export interface ExportedChat {
  records: ChatRecord[];
  images: Record<string, string>;
}

/** As a JSON file that people can read, too. */
export function chatToJson({ records, images }: ExportedChat): string {
  const written = { format: 'switchyard-conversation', version: 1, records: records.map(withSentences), ...(Object.keys(images).length > 0 && { images }) };
  return `${JSON.stringify(written, undefined, 2)}\n`;
}

/** The conversation of such a file; records that nobody can read are left out; undefined for any other file. Never throws. */
export function chatFromJson(text: string): ExportedChat | undefined {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return undefined;
  }
  const parsed = file.safeParse(json);
  if (!parsed.success) return undefined;
  const { records } = parseRecords(parsed.data.records.map((record) => JSON.stringify(record)).join('\n'));
  return records.some(({ kind }) => kind === 'user') ? { records, images: parsed.data.images ?? {} } : undefined;
}
