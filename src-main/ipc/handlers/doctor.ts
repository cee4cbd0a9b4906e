import type { doctorCalls } from '../../../src-preload/calls/doctor.ts';
import { say, type Sentence } from '../../core/say.ts';
import { changePreview, type ChangePreview } from '../../core/writing/change-preview.ts';
import type { FixedFile, Fixes } from '../../services/apply-fix.ts';
import type { Sessions } from '../../services/session.ts';
import type { HandlersOf } from '../dispatch.ts';

/** What the calls about fixes act on. */
export interface DoctorPorts {
  sessions: Sessions;
  /** Loaded when somebody asks for a fix. */
  fixes(): Promise<Fixes>;
}

export const doctorHandlers = ({ sessions, fixes }: DoctorPorts): HandlersOf<typeof doctorCalls> => ({
  async 'doctor.previewFix'({ fixId }, { windowId }) {
    const { place } = await sessions.get(windowId);
    return previewOf(await (await fixes()).preview(place, fixId));
  },
  async 'doctor.applyFix'({ fixId }, { windowId }) {
    const { place } = await sessions.get(windowId);
    const undoId = await (await fixes()).apply(place, fixId);
    await sessions.reload();
    return { undoId };
  },
  async 'doctor.undoFix'({ undoId }) {
    await (await fixes()).undo(undoId);
    await sessions.reload();
    return null;
  },
});

/** The change of texts with secrets masked, and of permissions in words. */
function previewOf(files: readonly FixedFile[]): ChangePreview {
  const modes = new Map(files.flatMap(({ file, mode }) => (mode ? [[file, modeWords(mode)] as const] : [])));
  const texts = files.filter(({ before, after }) => before !== after);
  const changes = texts.map(({ file, kind, before, after }) => {
    const note = before === null && kind === 'env' ? say`The file is new, and only you can read it.` : modes.get(file);
    return { file, kind: kind === 'settings' ? kind : ('env' as const), before, after, ...(note === undefined ? {} : { note }) };
  });
  const alone = [...modes].filter(([file]) => !texts.some((text) => text.file === file));
  return { files: [...alone.map(([file, note]) => ({ file, created: false, note, hunks: [] })), ...changePreview(changes).files] };
}

function modeWords({ before, after }: { before: number; after: number }): Sentence {
  return say`Its permissions change from ${octal(before)} to ${octal(after)}: only you can read and write it then.`;
}

const octal = (mode: number): string => mode.toString(8).padStart(4, '0');
