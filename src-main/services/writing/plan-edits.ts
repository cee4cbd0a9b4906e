import { isTextEdit, type TextEdit } from '../../core/settings/edit-text.ts';
import { applyAll, examinedAgain, type Kind } from '../../core/writing/kind.ts';
import type { WriteJob } from './write-file.ts';

/**
 * Makes the new text of a file from changes. They were made for `base`; where that is not known, for the text that is
 * there at the first look, so that a change by someone else in the last moment is merged or told.
 */
export function planEdits<Change extends object>(kind: Kind<Change>, changes: readonly (Change | TextEdit)[], base: string | null | undefined): WriteJob['plan'] {
  let made = base;
  return (text) => {
    made = made === undefined ? text : made;
    const isSame = made === text || (made === null && text === '');
    const places = changes.filter((change): change is Change => !isTextEdit(change));
    if (!isSame && places.length < changes.length) return { ok: false, error: examinedAgain };
    const next = isSame ? applyAll(kind, text ?? '', changes) : kind.merge(made ?? '', text ?? '', places);
    if (!next.ok) return next;
    const isStillMissing = text === null && next.value === '';
    return { ok: true, value: { text: isStillMissing ? null : next.value, places: kind.places(places), addsSecret: kind.addsSecret(places) } };
  };
}
