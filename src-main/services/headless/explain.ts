import { explanationText } from '../../core/explain/explanation-text.ts';
import { explainWorkspace } from '../explain.ts';
import { errorText, print } from './output.ts';
import type { Output } from './output.ts';
import { loadWorkspace, type Place } from '../workspace.ts';

/** Prints where each value of a request would come from, and sends nothing. Returns the exit code: 1 when no request could be sent. */
export async function explainInTerminal(place: Place, { stdout, stderr }: { stdout: Output; stderr: Output }): Promise<0 | 1> {
  const explanation = explainWorkspace(await loadWorkspace(place));
  if (place.flags.json === true) await print(stdout, `${JSON.stringify(explanation, undefined, 2)}\n`);
  else {
    if (explanation.error) await print(stderr, errorText(explanation.error));
    await print(stdout, explanationText(explanation));
  }
  return explanation.ok ? 0 : 1;
}
