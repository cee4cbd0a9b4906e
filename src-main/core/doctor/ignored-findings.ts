import { readGeneration } from '../models/generation.ts';
import { textVariable } from '../models/inputs.ts';
import { PROTOCOL_FACTS } from '../models/protocol-facts.ts';
import { settingsModel } from '../models/requested.ts';
import type { Source } from '../provenance.ts';
import { listed, say, type Sentence } from '../say.ts';
import { pathName, safeEntries, valueAt, type JsonPath } from '../settings/json.ts';
import { sourceWords } from '../source-words.ts';
import { diagnosisAt, type Diagnosis } from './diagnosis.ts';
import { pathFix, placeOf, type Facts } from './facts.ts';

const GENERATION: JsonPath = ['model', 'generationConfig'];

/** What is written down and does not count for the model in use. */
export function ignoredFindings(facts: Facts): Diagnosis[] {
  return [...sealedFindings(facts), ...hiddenVariables(facts), ...topLevelFields(facts)];
}

/** `model.generationConfig` beside a listed model, which is sealed (R16, G08). */
function sealedFindings({ inputs: { settings }, chosen }: Facts): Diagnosis[] {
  const owner = settings.owner(GENERATION);
  const fields = safeEntries(valueAt(settings.merged, GENERATION)).map(([name]) => name);
  if (!chosen?.written || !owner || fields.length === 0) return [];
  const message = say`model.generationConfig (${listed(fields)}) does not count for ${chosen.id.value}: a listed model uses its own generationConfig alone. Move it into the entry, ${pathName(chosen.written.path)} in ${chosen.written.layer.file}.`;
  return [diagnosisAt(owner, GENERATION, { code: 'entry/settings-ignored', severity: 'warning', message })];
}

/** `OPENAI_*` and its peers that an entry or `model.name` overrules (B22, B28, R10). */
function hiddenVariables({ inputs, chosen }: Facts): Diagnosis[] {
  if (!chosen?.written) return [];
  const { provider, envKey, baseUrl, id } = chosen;
  const facts = PROTOCOL_FACTS[provider];
  const note = (name: string, words: Sentence): Diagnosis[] => {
    const found = textVariable(inputs, name);
    return found ? [hidden(found.source, say`does not count for ${id.value}: ${words}`)] : [];
  };
  const hasKey = envKey !== undefined && textVariable(inputs, envKey) !== undefined;
  const keys = hasKey ? facts.keyVariables.filter((name) => name !== envKey) : [];
  const isNamed = settingsModel(inputs) !== undefined;
  return [
    ...keys.flatMap((name) => note(name, say`its entry takes the key from ${envKey ?? ''}.`)),
    ...(baseUrl ? facts.baseUrlVariables.flatMap((name) => note(name, say`its entry has a baseUrl of its own.`)) : []),
    ...(isNamed ? facts.modelVariables.flatMap((name) => note(name, say`model.name in the settings is stronger.`)) : []),
  ];
}

const hidden = (source: Source, words: Sentence): Diagnosis => ({
  code: 'entry/variable-hidden',
  severity: 'note',
  message: say`${sourceWords(source)} ${words} Nothing needs to be done if that is what you want.`,
  ...placeOf(source),
});

/** Fields of `model.generationConfig` that cannot be used; those of entries are found when they are read. */
function topLevelFields(facts: Facts): Diagnosis[] {
  const { settings } = facts.inputs;
  const { ignored } = readGeneration(valueAt(settings.merged, GENERATION));
  return ignored.flatMap(({ field, words }) => {
    const path = ['model', ...field.split('.')];
    const owner = settings.owner(path);
    if (!owner) return [];
    const message = say`${pathName(path)} ${words}, so it is ignored. Correct or remove it.`;
    const value = valueAt(owner.value, path);
    const fix = pathFix(facts, owner.file, say`Remove it`, { path, value }, { path, remove: true });
    return [diagnosisAt(owner, path, { code: 'settings/field-ignored', severity: 'warning', message, ...fix })];
  });
}
