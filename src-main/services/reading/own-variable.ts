import { textVariable } from '../../core/models/inputs.ts';
import type { Source } from '../../core/provenance.ts';
import type { Rules } from './read-rules.ts';

type Read = Pick<Rules, 'inputs' | 'files' | 'env'>;

/** A variable that decides where a person signs in: files of a project that came from anywhere have no say in it. */
export function ownVariable(rules: Read, name: string): string | undefined {
  const found = textVariable(rules.inputs, name);
  return found && isOwn(found.source, rules) ? found.value.trim() : undefined;
}

function isOwn({ layer, file }: Source, { files, env }: Read): boolean {
  if (layer === 'environment' || layer === 'login-shell') return true;
  if (layer === 'settings-env') return files.some((one) => one.file === file && one.scope !== 'workspace');
  return layer === 'env-file' && env.found?.file.file === file && env.candidates.some(({ path, kind }) => kind === 'home' && path === env.found?.path);
}
