import { diagnosesText } from '../../core/doctor/diagnosis-text.ts';
import { printable } from '../../core/doctor/printable.ts';
import { redact } from '../../core/redact.ts';
import { diagnose } from '../doctor.ts';
import { print } from './output.ts';
import type { Output } from './output.ts';
import type { Place } from '../place.ts';

/** Prints what deserves attention in the files; `--json`: a list of `PrintableDiagnosis`. Returns the exit code: 1 when there is an error among it. */
export async function examineInTerminal(place: Place, { stdout }: { stdout: Output }): Promise<0 | 1> {
  const diagnoses = (await diagnose(place)).map((diagnosis) => Object.assign(diagnosis, { message: redact(diagnosis.message, []) }));
  const text = place.flags.json === true ? `${JSON.stringify(diagnoses.map(printable), undefined, 2)}\n` : diagnosesText(diagnoses);
  await print(stdout, text);
  return diagnoses.some(({ severity }) => severity === 'error') ? 1 : 0;
}
