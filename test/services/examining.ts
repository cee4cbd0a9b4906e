import { readFile } from 'node:fs/promises';
import type { Diagnosis, DiagnosisCode } from '../../src-main/core/doctor/diagnosis.ts';
import { diagnose } from '../../src-main/services/doctor.ts';
import { applied, onlyStep } from '../core/doctor/applying.ts';
import type { Place } from '../../src-main/services/place.ts';

/** The findings of one code at a place. */
export async function foundOf(place: Place, code: DiagnosisCode): Promise<Diagnosis[]> {
  return (await diagnose(place)).filter((diagnosis) => diagnosis.code === code);
}

/** The one finding of a code: severity, place and message in a line. */
export async function theFinding(place: Place, code: DiagnosisCode): Promise<string> {
  const found = await foundOf(place, code);
  return found.map(({ severity, file, line, column, message }) => `${severity} ${file ?? ''}:${line ?? ''}:${column ?? ''} ${message}`).join('\n');
}

/** The file's text before and after the fix of the one finding of a code. */
export async function fixed(place: Place, code: DiagnosisCode): Promise<{ path: string; before: string; after: string }> {
  const [diagnosis] = await foundOf(place, code);
  if (!diagnosis?.fix) throw new Error(`no ${code} with a fix`);
  const { path } = onlyStep(diagnosis.fix);
  const before = await readFile(path, 'utf8');
  const after = applied(before, diagnosis.fix);
  if (!after.ok) throw new Error(after.error.message);
  return { path, before, after: after.value };
}
