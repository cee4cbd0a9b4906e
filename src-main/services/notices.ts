import { createHash } from 'node:crypto';
import type { Sentence } from '../core/say.ts';

/** Something that happened to the app's own files or windows, which the person should hear once. */
export interface Notice {
  id: string;
  message: Sentence;
}

/** Takes a sentence for the person; the same one is told once. */
export type Tell = (message: Sentence) => void;

/** What windows show until somebody has read it. */
export interface Notices {
  all(): Notice[];
  tell: Tell;
  dismiss(id: string): void;
}

/** Notices of this run; `changed` is called when windows should show others. */
export function createNotices(changed: () => void): Notices {
  const told = new Map<string, Notice>();
  const read = new Set<string>();
  return {
    all: () => [...told.values()].filter(({ id }) => !read.has(id)),
    tell(message) {
      const id = createHash('sha256').update(message).digest('hex').slice(0, 16);
      if (told.has(id)) return;
      told.set(id, { id, message });
      changed();
    },
    dismiss(id) {
      read.add(id);
      changed();
    },
  };
}
