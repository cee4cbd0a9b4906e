import { createEnvironment } from '../../../src-main/core/environment/environment.ts';
import type { Flags } from '../../../src-main/core/flags.ts';
import { readCatalog, type Catalog } from '../../../src-main/core/models/catalog.ts';
import { chooseModel, type Choice } from '../../../src-main/core/models/choose.ts';
import type { Inputs } from '../../../src-main/core/models/inputs.ts';
import { parseSettings } from '../../../src-main/core/settings/document.ts';
import { createSettings } from '../../../src-main/core/settings/layered.ts';

export interface Given {
  settings?: object;
  environment?: Record<string, string>;
  flags?: Flags;
}

/** The inputs of the rules, from one settings file, the process environment and flags. */
export function inputsOf({ settings = {}, environment = {}, flags = {} }: Given): Inputs {
  const parsed = parseSettings(JSON.stringify(settings, undefined, 2));
  if (!parsed.ok) throw new Error(parsed.problem.words);
  const { value, locate } = parsed.document;
  return {
    flags,
    environment: createEnvironment({ process: environment, envFile: undefined, settingsEnv: () => [], ignoreCase: false }),
    settings: createSettings([{ scope: 'user', file: '~/.qwen/settings.json', value, locate }]),
    lookedIn: ['the environment', '~/.qwen/.env', 'env in ~/.qwen/settings.json'],
  };
}

export function catalogOf(given: Given): Catalog {
  const { settings } = inputsOf(given);
  return readCatalog(settings, settings);
}

/** What the rules choose: "openai p-one by --model", or the code of the problem. */
export function choiceOf(given: Given): string {
  const choice: Choice = chooseModel(catalogOf(given).models, inputsOf(given));
  if ('problem' in choice) return choice.problem.code;
  const { provider, id, runtime } = choice.model;
  return `${provider} ${id.value}${runtime ? ' (runtime)' : ''} by ${choice.decidedBy.name}`;
}

/** The message of the problem, or of the finding, that choosing gives. */
export function wordsOf(given: Given): string {
  const choice = chooseModel(catalogOf(given).models, inputsOf(given));
  return 'problem' in choice ? choice.problem.message : (choice.finding?.message ?? '');
}
