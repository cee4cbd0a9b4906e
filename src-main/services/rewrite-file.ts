import type { Result } from '../core/result.ts';
import type { Conflict } from '../core/writing/conflict.ts';
import { envKind, settingsKind, type Kind } from '../core/writing/kind.ts';
import { writeFile, type WriteJob, type WriteMeans } from './write-file.ts';
import type { Written } from './written.ts';

/** The new text of a file from its present one; `null`: there is no file. */
export type Rewrite = (current: string | null) => Result<string> | { ok: false; conflicts: Conflict[] };

/** What a rewrite may say about itself. */
export interface RewriteOptions {
  /** The path as people write it. */
  file?: string;
  /** Name of the change that this write is a part of. */
  save?: string;
}

/** Writes a whole text that is made of the present one, creating the file (0600) when it is missing. */
export function rewriteFile(path: string, kind: 'settings' | 'env', make: Rewrite, { file = path, save }: RewriteOptions, means: WriteMeans): Promise<Written> {
  return kind === 'env'
    ? writeFile({ path, file, kind: envKind, plan: planRewrite(envKind, make), save }, means)
    : writeFile({ path, file, kind: settingsKind, plan: planRewrite(settingsKind, make), save }, means);
}

function planRewrite<Change>(kind: Kind<Change>, make: Rewrite): WriteJob['plan'] {
  return (text) => {
    const next = make(text);
    if (!next.ok) return next;
    const changes = kind.difference(text ?? '', next.value);
    const isStillMissing = text === null && next.value === '';
    return { ok: true, value: { text: isStillMissing ? null : next.value, places: kind.places(changes), addsSecret: kind.addsSecret(changes) } };
  };
}
