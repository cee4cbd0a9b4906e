import type { Result } from '../../core/result.ts';
import type { Edit } from '../../core/settings/edit.ts';
import type { Conflict } from '../../core/writing/conflict.ts';
import { envKind, settingsKind, type Kind } from '../../core/writing/kind.ts';
import { writeFile, type WriteJob, type WriteMeans } from './write-file.ts';
import type { Written } from './written.ts';

/** The new text of a file from its present one (`null`: there is no file), with the edits that lead there where they are known. */
export type Rewrite = (current: string | null) => { ok: true; value: string; edits?: readonly Edit[] } | Extract<Result<string>, { ok: false }> | { ok: false; conflicts: Conflict[] };

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
    : writeFile({ path, file, kind: settingsKind, plan: planRewrite(settingsKind, make, ({ edits }) => edits), save }, means);
}

type Rewritten = Extract<ReturnType<Rewrite>, { ok: true }>;

function planRewrite<Change>(kind: Kind<Change>, make: Rewrite, known?: (next: Rewritten) => readonly Change[] | undefined): WriteJob['plan'] {
  return (text) => {
    const next = make(text);
    if (!next.ok) return next;
    const changes = known?.(next) ?? kind.difference(text ?? '', next.value);
    const isStillMissing = text === null && next.value === '';
    return { ok: true, value: { text: isStillMissing ? null : next.value, places: kind.places(changes), addsSecret: kind.addsSecret(changes) } };
  };
}
