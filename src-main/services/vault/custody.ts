import { AppFailure, type AppError } from '../../core/result.ts';
import { say, type Sentence } from '../../core/say.ts';
import { Secret } from '../../core/secret.ts';
import { valueAt } from '../../core/settings/json.ts';
import type { Custody } from '../../core/setup/setup-view.ts';
import { sourceWords } from '../../core/source-words.ts';
import type { Place } from '../place.ts';
import { readRules, type Rules } from '../reading/read-rules.ts';
import { applyPlan, type PlanMeans } from '../setup/apply-plan.ts';
import { makePlan, type Plan, type Wish } from '../setup/plan.ts';
import { keyWish, type NewKey } from '../setup/plan-key.ts';
import { plannedPlace } from '../setup/planned-place.ts';

/** Puts a key into a custody (R20), and tells where, as people write it. */
export async function storeKey(place: Place, key: NewKey, custody: Custody, means: PlanMeans): Promise<string[]> {
  const rules = await readRules(place);
  return applyPlan(await makePlan([await keyWish(key, custody, place, rules)]), means);
}

/**
 * The plan that moves the key of a variable: it is put into its new place first and taken out of the old one last, so
 * that no step that fails can lose it. Refused where the key would not count afterwards as it does now.
 */
export async function planMove(place: Place, name: string, to: Custody): Promise<Plan> {
  const rules = await readRules(place);
  const { key, takeOut, from } = await findKey(place, rules, name);
  if (from === to) throw refuse(say`${name} is kept there already.`);
  const plan = await makePlan([await keyWish(key, to, place, rules), takeOut]);
  const after = (await readRules(plannedPlace(place, plan))).inputs.environment.get(name);
  if (after?.value === key.value.reveal()) return plan;
  const why = after ? say`${sourceWords(after.source)} holds another value, which would then count` : say`it would not be found there from this folder, where another .env file is read`;
  throw refuse(say`${name} was not moved: ${why}. Nothing was changed.`);
}

interface HeldKey {
  key: NewKey;
  from: Custody;
  /** What takes it out of its place. */
  takeOut: Wish;
}

/** The key that counts, and where it stands. */
async function findKey(place: Place, rules: Rules, name: string): Promise<HeldKey> {
  const source = rules.inputs.environment.get(name)?.source;
  const held = source?.layer === 'env-file' ? inEnvFile(rules, name) : source?.layer === 'settings-env' ? inSettings(rules, name, source.file) : source?.layer === 'vault' ? await inVault(place, name) : undefined;
  if (held) return held;
  if (source?.layer !== 'environment' && source?.layer !== 'login-shell') throw refuse(say`${name} was not moved: no place that the app keeps keys in has it any more.`);
  throw refuse(say`${name} was not moved: ${sourceWords(source)} is set outside of this app. Take it out where it is set, for example in the profile of your shell.`);
}

function inEnvFile({ env: { found } }: Rules, name: string): HeldKey | undefined {
  const value = found?.file.values.get(name)?.value;
  if (!found || value === undefined) return undefined;
  return { key: { name, value: new Secret(value) }, from: 'env-file', takeOut: { file: { kind: 'env', path: found.path, file: found.file.file, edits: [{ name, remove: true }] } } };
}

function inSettings({ files }: Rules, name: string, stated: string | undefined): HeldKey | undefined {
  const file = files.find((one) => one.file === stated);
  const value = valueAt(file?.layer?.value, ['env', name]);
  if (!file || typeof value !== 'string') return undefined;
  if (/\$[\w{]/.test(value)) throw refuse(say`${name} was not moved: its value refers to another variable, which only settings can. Move that one instead.`);
  return { key: { name, value: new Secret(value) }, from: 'settings', takeOut: { file: { kind: 'settings', path: file.path, file: file.file, edits: () => [{ path: ['env', name], remove: true }] } } };
}

async function inVault({ vault }: Place, name: string): Promise<HeldKey> {
  await vault?.open([name]);
  const look = vault?.look(name);
  if (look?.state !== 'open') throw refuse(say`${name} was not moved: the encrypted vault could not be opened. Unlock the system's keyring, then try again.`, 'vault/locked');
  return { key: { name, value: look.value }, from: 'vault', takeOut: { vault: { name } } };
}

function refuse(message: Sentence, code: AppError['code'] = 'setup/incomplete'): AppFailure {
  return new AppFailure({ code, message });
}
