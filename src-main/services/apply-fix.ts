import { applyStep, type Fix, type FixStep, type TextStep } from '../core/doctor/fix.ts';
import { AppFailure, type AppError } from '../core/result.ts';
import { say } from '../core/say.ts';
import { changeMode, modeOf } from '../shell/change-mode.ts';
import { errorCode } from '../shell/error-code.ts';
import { readText } from '../shell/files.ts';
import { diagnose, fixId } from './doctor.ts';
import type { Place } from './place.ts';
import { writeError } from './writing/write-words.ts';
import type { Writer } from './writing/writer.ts';
import type { Written } from './writing/written.ts';

/** What a fix does to one file: its texts before and after (`null`: there is no such file), or its permission bits. They hold secrets. */
export interface FixedFile {
  /** As people write it. */
  file: string;
  kind: TextStep['kind'];
  before: string | null;
  after: string | null;
  mode?: { before: number; after: number };
}

/** Shows, applies and takes back what the doctor proposes. Each throws an `AppFailure` that says what was not done. */
export interface Fixes {
  preview(place: Place, id: string): Promise<FixedFile[]>;
  /** Resolves to the name under which `undo` knows it, until the app ends. */
  apply(place: Place, id: string): Promise<string>;
  undo(undoId: string): Promise<void>;
}

/** Takes one step of a fix back. */
type TakeBack = () => Promise<AppError | undefined>;

export function createFixes(writer: Writer, newId: () => string): Fixes {
  const applied = new Map<string, TakeBack[]>();
  return {
    async preview(place, id) {
      const { steps } = await findFix(place, id);
      const files = await Promise.all(steps.map((step) => preview(step, place)));
      return files.flat();
    },
    async apply(place, id) {
      const { steps } = await findFix(place, id);
      const done: TakeBack[] = [];
      for (const step of steps) {
        const result = await applyOne(step, place, writer);
        if ('error' in result) throw new AppFailure(await rolledBack(result.error, done));
        done.unshift(...result.back);
      }
      const undoId = newId();
      applied.set(undoId, done);
      return undoId;
    },
    async undo(undoId) {
      const failed = await takeBack(applied.get(undoId) ?? []);
      if (failed) throw new AppFailure(failed);
      applied.delete(undoId);
    },
  };
}

/** The files are examined anew: a fix that does not fit them as they are now is not found. */
async function findFix(place: Place, id: string): Promise<Fix> {
  const all = await diagnose(place);
  const fix = all.find((diagnosis) => diagnosis.fix && fixId(diagnosis.fix) === id)?.fix;
  if (fix) return fix;
  const message = say`Nothing was changed: the files are no longer as they were when this was proposed. Look at the findings as they are now.`;
  throw new AppFailure({ code: 'settings/changed', message, action: 'retry' });
}

async function preview(step: FixStep, { platform }: Place): Promise<FixedFile[]> {
  if (step.kind === 'mode') {
    const { file, mode: after } = step;
    const mode = ((await modeOf(step.path)) ?? after) & 0o777;
    return platform === 'win32' || mode === after ? [] : [{ file, kind: 'env', before: null, after: null, mode: { before: mode, after } }];
  }
  const read = await readText(step.path);
  const before = read.state === 'present' ? read.text : null;
  const after = applyStep(before ?? '', step);
  if (!after.ok) throw new AppFailure(after.error);
  return [{ file: step.file, kind: step.kind, before, after: after.value }];
}

async function applyOne(step: FixStep, { platform }: Place, writer: Writer): Promise<{ back: TakeBack[] } | { error: AppError }> {
  if (step.kind === 'mode') return platform === 'win32' ? { back: [] } : close(step.path, step.file, step.mode);
  const { path, file } = step;
  const options = { file };
  const written = await write();
  if (!written.ok) return written;
  const { entryId } = written.value;
  return { back: entryId === undefined ? [] : [async () => failureOf(await writer.undo(entryId))] };

  function write(): Promise<Written> {
    switch (step.kind) {
      case 'settings':
        return writer.editSettings(path, step.edits, options);
      case 'env':
        return writer.editEnv(path, step.edits, options);
      case 'lines':
        return writer.editLines(path, step.edits, options);
      case 'mode':
        throw new Error('a mode is not written');
    }
  }
}

/** Changes the permission bits of a file; a file that is not there is made with the right ones later. */
async function close(path: string, file: string, mode: number): Promise<{ back: TakeBack[] } | { error: AppError }> {
  try {
    const before = await changeMode(path, mode);
    return { back: before === undefined || before === mode ? [] : [async () => ('error' in (await close(path, file, before)) ? writeError(file, 'EACCES') : undefined)] };
  } catch (error) {
    return { error: writeError(file, errorCode(error)) };
  }
}

const failureOf = (written: Written): AppError | undefined => (written.ok ? undefined : written.error);

/** In the order in which they stand: what was taken out is put back before what was put in is taken out. */
async function takeBack(steps: TakeBack[]): Promise<AppError | undefined> {
  for (let step = steps[0]; step; step = steps[0]) {
    const failed = await step();
    if (failed) return failed;
    steps.shift();
  }
  return undefined;
}

/** Of a fix that ended half-way nothing is kept, as far as possible. */
async function rolledBack(error: AppError, done: TakeBack[]): Promise<AppError> {
  const failed = await takeBack(done);
  return failed ? { ...error, message: say`${error.message} What was written before that could not be taken back: ${failed.message}` } : error;
}
