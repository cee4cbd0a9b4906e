import type { Resolved, Source } from '../provenance.ts';
import type { AppError } from '../result.ts';
import { say } from '../say.ts';
import { missingKey } from './api-key.ts';
import { decideAuthType, type AuthType } from './auth-type.ts';
import { checkModel, wrongAuthType } from './check.ts';
import type { CatalogModel } from './entry.ts';
import { textSetting, type Inputs } from './inputs.ts';
import { noModels, noneReady, notListed, staleName } from './choice-problems.ts';
import { PROTOCOL_FACTS } from './protocol-facts.ts';
import type { Protocol } from './protocol.ts';
import { flagModel, requestedModel, settingsModel } from './requested.ts';
import { canRun, canSignIn, runtimeModel } from './runtime.ts';
import type { Finding } from './view.ts';

/** The model that flags, settings and variables select, or why none is; a finding when a stale name was passed over. */
export type Choice = { model: CatalogModel; decidedBy: Source; finding?: Finding } | { problem: AppError };

type Settled = Extract<AuthType, { kind: 'settled' }>;

/** Applies R8 to R10 to the listed models. */
export function chooseModel(models: readonly CatalogModel[], inputs: Inputs): Choice {
  const authType = decideAuthType(inputs, models);
  switch (authType.kind) {
    case 'wrong':
      return { problem: authType.error };
    case 'open':
      return chooseOpen(models, inputs);
    case 'settled': {
      const enforced = textSetting(inputs, ['security', 'auth', 'enforcedType']);
      if (enforced && enforced.value !== authType.protocol) return { problem: wrongAuthType(enforced, authType.protocol) };
      return chooseWithin(authType, models, inputs);
    }
  }
}

function chooseWithin({ protocol, decidedBy, wireApi }: Settled, models: readonly CatalogModel[], inputs: Inputs): Choice {
  const speaking = models.filter(({ provider }) => provider === protocol);
  const asSelected = speaking.filter((model) => wireApi === undefined || model.wireApi === wireApi);
  const listed = asSelected.length > 0 ? asSelected : speaking;
  const requested = requestedModel(inputs, protocol);
  if (requested) return chooseRequested(requested, protocol, listed, models, inputs);
  if (listed.length > 0) return chooseFirst(listed, inputs);
  const id = PROTOCOL_FACTS[protocol].runtimeModel;
  if (id === undefined || !canRun(protocol, inputs)) return { problem: withoutKeyOrModel(protocol, inputs) };
  const byDefault: Source = { layer: 'default', name: say`the default model` };
  return { model: runtimeModel(protocol, { value: id, source: byDefault, hides: [] }, inputs), decidedBy };
}

function chooseRequested(
  requested: Resolved<string>,
  protocol: Protocol,
  listed: readonly CatalogModel[],
  models: readonly CatalogModel[],
  inputs: Inputs,
): Choice {
  const same = listed.filter(({ id }) => id.value === requested.value);
  if (same.length > 0) return chooseAmongEqual(same, requested, inputs);
  if (protocol === 'qwen-oauth') return chooseFixed(requested, listed, inputs);
  const needsStatedBase = listed.length > 0 && requested.source.layer !== 'flag'; // a stale name must not send a key elsewhere
  if (canRun(protocol, inputs, needsStatedBase)) return { model: runtimeModel(protocol, requested, inputs), decidedBy: requested.source };
  if (listed.length === 0) return { problem: models.length > 0 ? notListed(requested, models) : withoutKeyOrModel(protocol, inputs) };
  if (requested.source.layer === 'flag') return { problem: notListed(requested, models) };
  const first = chooseFirst(listed, inputs);
  return 'model' in first ? { ...first, finding: staleName(requested, first.model) } : first;
}

/** Qwen OAuth has one model: a flag that names another is an error (R9), a setting is passed over as in the CLI (Q17). */
function chooseFixed(requested: Resolved<string>, listed: readonly CatalogModel[], inputs: Inputs): Choice {
  if (requested.source.layer === 'flag') return { problem: notListed(requested, listed) };
  const first = chooseFirst(listed, inputs);
  return 'model' in first ? { ...first, finding: staleName(requested, first.model) } : first;
}

/**
 * `model.baseUrl` tells equal ids apart when `model.name` is what named them (B33); the CLI writes an empty one for an
 * entry without base URL; one that fits none is passed over (B34).
 */
function chooseAmongEqual(same: readonly CatalogModel[], requested: Resolved<string>, inputs: Inputs): Choice {
  const wanted = requested.source.layer === 'flag' ? undefined : inputs.settings.find(['model', 'baseUrl'])?.value;
  const model = same.find(({ baseUrl }) => wanted !== undefined && (baseUrl?.value ?? '') === wanted) ?? same[0];
  return model ? { model, decidedBy: requested.source } : { problem: noModels() };
}

/** Nothing is named: the first listed model that is ready, or the first at all, whose route then says what it lacks (R8). */
function chooseFirst(listed: readonly CatalogModel[], inputs: Inputs): Choice {
  const ready = listed.find((model) => checkModel(model, inputs).ok);
  const model = ready ?? listed[0];
  const name = ready ? say`the first listed model that has a key` : say`the first listed model`;
  return model ? { model, decidedBy: { layer: 'default', name } } : { problem: noModels() };
}

/** No protocol is settled: a name that nothing lists is an error, else the first listed model that is ready (R8). */
function chooseOpen(models: readonly CatalogModel[], inputs: Inputs): Choice {
  const named = flagModel(inputs) ?? settingsModel(inputs);
  if (named) return { problem: notListed(named, models) };
  if (models.length === 0) return { problem: noModels() };
  const first = chooseFirst(models.toSorted(qwenLast), inputs);
  return 'model' in first && !checkModel(first.model, inputs).ok ? { problem: noneReady(models) } : first;
}

/** A sign-in that may be refused any day is not preferred to a key that somebody set up. */
const qwenLast = (a: CatalogModel, b: CatalogModel): number => Number(a.provider === 'qwen-oauth') - Number(b.provider === 'qwen-oauth');

function withoutKeyOrModel(provider: Protocol, inputs: Inputs): AppError {
  return canSignIn(provider, inputs) ? noModels() : missingKey({ provider }, inputs);
}
