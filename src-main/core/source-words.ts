import type { Source } from './provenance.ts';

/** A source in words that fit into a sentence: `OPENAI_BASE_URL in ~/proj/.env, line 2`. */
export function sourceWords({ layer, name, file, line }: Source): string {
  if (file !== undefined) return `${name} in ${file}${line === undefined ? '' : `, line ${line}`}`;
  return layer === 'environment' ? `${name} in the environment` : name;
}
