import { decideAuthType } from '../models/auth-type.ts';
import type { CatalogModel } from '../models/entry.ts';
import { strongest, textSetting, textVariable, type Inputs } from '../models/inputs.ts';
import { PROTOCOL_FACTS } from '../models/protocol-facts.ts';
import type { Protocol } from '../models/protocol.ts';
import { flagModel, settingsModel } from '../models/requested.ts';
import type { Resolved, Source } from '../provenance.ts';

/** Whatever was said about which protocol to use, strongest first. */
export function protocolStatements(inputs: Inputs): Source[] {
  const flag = inputs.flags.authType;
  const stated = strongest<string>([
    () => flag && { value: flag, source: { layer: 'flag', name: '--auth-type' }, hides: [] },
    () => textSetting(inputs, ['security', 'auth', 'selectedType']),
  ]);
  return stated ? [stated.source, ...stated.hides] : [];
}

/** The protocol that counts and who decided so: the window, flags, settings or variables, else the model that was taken. */
export function wantedProtocol(model: CatalogModel, decidedBy: Source, models: readonly CatalogModel[], inputs: Inputs): Resolved<string> {
  const decided = decideAuthType(inputs, models);
  const isDecided = decidedBy.layer !== 'window' && decided.kind === 'settled' && decided.protocol === model.provider;
  const source = isDecided ? decided.decidedBy : decidedBy;
  return { value: model.provider, source, hides: without(source, protocolStatements(inputs)) };
}

/** Whatever was said about which model to use, strongest first (R10). */
export function modelStatements(protocol: Protocol | undefined, inputs: Inputs): Source[] {
  const variables = protocol === undefined ? [] : PROTOCOL_FACTS[protocol].modelVariables.map((name) => () => textVariable(inputs, name));
  const stated = strongest([() => flagModel(inputs), () => settingsModel(inputs), ...variables]);
  return stated ? [stated.source, ...stated.hides] : [];
}

/** The model id that counts and who decided so. */
export function wantedModel(model: CatalogModel, decidedBy: Source, inputs: Inputs): Resolved<string> {
  const source = model.runtime && decidedBy.layer !== 'window' ? model.id.source : decidedBy;
  return { value: model.id.value, source, hides: without(source, modelStatements(model.provider, inputs)) };
}

const without = (source: Source, statements: readonly Source[]): Source[] => statements.filter((other) => !isSame(other, source));

const isSame = (one: Source, other: Source): boolean =>
  one.layer === other.layer && one.name === other.name && one.file === other.file && one.line === other.line;
