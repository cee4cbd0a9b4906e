import type { Resolved } from '../provenance.ts';
import { textSetting, textVariable, type Inputs } from './inputs.ts';
import { withoutRuntimePrefix } from './key.ts';
import { PROTOCOL_FACTS } from './protocol-facts.ts';
import type { Protocol } from './protocol.ts';

/** The model id that `--model` names. */
export function flagModel({ flags }: Inputs): Resolved<string> | undefined {
  return flags.model === undefined ? undefined : { value: flags.model, source: { layer: 'flag', name: '--model' }, hides: [] };
}

/** The model id that `model.name` names, without the prefix that the CLI saves with runtime models. */
export function settingsModel(inputs: Inputs): Resolved<string> | undefined {
  const found = textSetting(inputs, ['model', 'name']);
  return found && { ...found, value: withoutRuntimePrefix(found.value) };
}

/** The model id that the protocol's variables name. */
export function variableModel(inputs: Inputs, protocol: Protocol): Resolved<string> | undefined {
  for (const name of PROTOCOL_FACTS[protocol].modelVariables) {
    const found = textVariable(inputs, name);
    if (found) return found;
  }
  return undefined;
}

/** The model id that counts for a protocol (R10). */
export function requestedModel(inputs: Inputs, protocol: Protocol): Resolved<string> | undefined {
  return flagModel(inputs) ?? settingsModel(inputs) ?? variableModel(inputs, protocol);
}
