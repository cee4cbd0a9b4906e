import type { Source } from './provenance.ts';
import { say } from './say.ts';

/** A source in words that fit into a sentence: `OPENAI_BASE_URL in ~/proj/.env, line 2`. */
export function sourceWords({ layer, name, shell, issuer, file, line }: Source): string {
  if (file !== undefined) return say`${name} in ${file}${line === undefined ? '' : say`, line ${line}`}`;
  switch (layer) {
    case 'environment':
      return say`${name} in the environment`;
    case 'login-shell':
      return say`${name} in the login shell${shell === undefined ? '' : ` (${shell})`}`;
    case 'vault':
      return say`${name} in the encrypted vault`;
    case 'account':
      return issuer === undefined ? name : say`${name}, signed in at ${hostOf(issuer)}`;
    case 'window':
    case 'flag':
    case 'env-file':
    case 'settings-env':
    case 'model-entry':
    case 'settings':
    case 'default':
      return name;
  }
}

const hostOf = (issuer: string): string => (URL.canParse(issuer) ? new URL(issuer).host : issuer);
