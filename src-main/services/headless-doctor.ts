import { print } from './headless-output.ts';
import type { Output } from './headless-output.ts';
import { loadWorkspace, type Place } from './workspace.ts';

export async function examineInTerminal(place: Place, { stdout }: { stdout: Output; stderr: Output }): Promise<0 | 1> {
  const { findings } = await loadWorkspace(place);
  await print(stdout, JSON.stringify(findings));
  return 0;
}
