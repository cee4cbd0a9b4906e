import { createHash } from 'node:crypto';
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { TurnImage } from '../../core/chat/events.ts';
import type { ImageRef } from '../../core/chat/message.ts';
import { AppFailure } from '../../core/result.ts';
import { say } from '../../core/say.ts';
import { createFile } from '../../shell/replace-file.ts';
import { storageFailure } from '../storage-failure.ts';

/** A picture that the person adds: its bytes in base64. */
export type NewImage = Omit<ImageRef, 'id'> & { data: string };

/** Pictures of one conversation: a folder beside its file, each named after the SHA-256 of its bytes. */
export interface ChatImages {
  /** Resolves when the bytes are on the disk. Fails with `storage/*`. */
  keep(image: NewImage): Promise<ImageRef>;
  /** Fails with `chat/image-missing` when the file is gone or is not what it was. */
  read(image: ImageRef): Promise<TurnImage>;
}

const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

export function chatImages(folder: string): ChatImages {
  return {
    async keep({ mime, width, height, data }) {
      const bytes = Buffer.from(data, 'base64');
      const id = sha256(bytes);
      try {
        await mkdir(folder, { recursive: true, mode: 0o700 });
        await createFile(join(folder, id), bytes);
      } catch (error) {
        throw new AppFailure(storageFailure(error, say`The picture`));
      }
      return { id, mime, width, height };
    },
    async read({ id, mime }) {
      const bytes = await readFile(join(folder, id)).catch(() => undefined);
      if (!bytes || sha256(bytes) !== id) throw new AppFailure(missing());
      return { mime, data: bytes.toString('base64') };
    },
  };
}

function missing() {
  return {
    code: 'chat/image-missing' as const,
    message: say`A picture of this conversation is no longer on the disk, or was changed there, so the message was not sent. Edit the question that holds it and send it without the picture.`,
  };
}
