import type { Result } from '../result.ts';
import { say } from '../say.ts';
import { envVariables } from './edit-env.ts';
import { scanAssignments } from './edit-env-scan.ts';

/**
 * Gives a variable of a `.env` text another name: only the bytes of its name change, wherever it is assigned. A variable
 * that is not there changes nothing. Refused with `env/bad-value` where the new name is taken or cannot be found again.
 */
export function renameVariable(text: string, from: string, to: string): Result<string> {
  const before = envVariables(text);
  const value = before.get(from);
  if (value === undefined || from === to) return { ok: true, value: text };
  const places = scanAssignments(text).filter(({ name }) => name === from);
  const renamed = places.reduceRight((rest, { start, separatorEnd }) => {
    const at = text.lastIndexOf(from, separatorEnd - 1);
    return at < start ? rest : rest.slice(0, at) + to + rest.slice(at + from.length);
  }, text);
  const after = envVariables(renamed);
  const isRight = !before.has(to) && after.size === before.size && [...before].every(([name, held]) => after.get(name === from ? to : name) === held);
  return isRight ? { ok: true, value: renamed } : refuse(from, to, before.has(to));
}

function refuse(from: string, to: string, isTaken: boolean): Result<string> {
  const reason = isTaken ? say`${to} stands there already` : say`the new name would not be read there`;
  return { ok: false, error: { code: 'env/bad-value', message: say`${from} was not renamed in the .env file: ${reason}. Choose another name.` } };
}
