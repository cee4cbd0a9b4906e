import type { Resolved } from '../provenance.ts';
import type { AppError } from '../result.ts';
import { listed, say } from '../say.ts';
import { sourceWords } from '../source-words.ts';
import type { CatalogModel } from './entry.ts';
import { groupOf } from './protocol-facts.ts';
import type { Finding } from './view.ts';

/** As many models as a message names. */
const MOST_NAMED = 10;

/** Nothing is listed and nothing is named. */
export function noModels(): AppError {
  const message =
    say`No model is set up yet: no settings file lists one, and no variable or flag names one. Add a model to modelProviders in ~/.qwen/settings.json, or set OPENAI_API_KEY, OPENAI_BASE_URL and OPENAI_MODEL.`;
  return { code: 'model/none-selected', message, action: 'open-settings' };
}

/** Models are listed, and none of them can be used as it is. */
export function noneReady(models: readonly CatalogModel[]): AppError {
  const variables = [...new Set(models.flatMap(({ envKey }) => (envKey !== undefined && /^[A-Z][A-Z0-9_]*$/.test(envKey) ? [envKey] : [])))];
  const what = variables.length > 0 ? say`Set ${listed(variables.slice(0, MOST_NAMED), ' or ')}` : say`Give one of them a key`;
  const message = say`No model is ready: none of the models in the settings has all that it needs. ${what}, then try again.`;
  return { code: 'model/none-selected', message, action: 'choose-model' };
}

/** A model is named, is not listed, and cannot be used without being listed (R9). */
export function notListed({ value, source }: Resolved<string>, models: readonly CatalogModel[]): AppError {
  const elsewhere = models.find(({ id }) => id.value === value);
  const names = [...new Set(models.map(({ id }) => id.value))];
  const more = names.length > MOST_NAMED ? say`, and ${names.length - MOST_NAMED} more` : '';
  const list = names.length > 0 ? say` These are listed: ${listed(names.slice(0, MOST_NAMED))}${more}.` : say` The settings list no models.`;
  const message = elsewhere
    ? say`${value} is listed under ${groupOf(elsewhere.provider)}, and another protocol is selected. Add --auth-type ${elsewhere.provider}, or choose it in the model picker.`
    : say`There is no model named ${value} (${sourceWords(source)}), and not all that it takes to use it without being listed: a protocol (--auth-type), a key and a base URL.${list}`;
  return { code: 'model/unknown', message, action: 'choose-model' };
}

/** The settings name a model that is not listed, and another one is used as the CLI does. */
export function staleName({ value, source }: Resolved<string>, used: CatalogModel): Finding {
  const message = say`${sourceWords(source)} is ${value}, which no settings file lists. ${used.name} is used instead, as the first that is listed. Choose a model to put this right.`;
  return {
    code: 'model/name-not-listed',
    severity: 'warning',
    message,
    ...(source.file === undefined ? {} : { file: source.file }),
    ...(source.line === undefined ? {} : { line: source.line }),
  };
}
