import { isSecretName } from '../../core/explain/mask.ts';
import { knownSecrets } from '../../core/explain/secrets.ts';
import { PROTOCOL_FACTS } from '../../core/models/protocol-facts.ts';
import { PROTOCOLS } from '../../core/models/protocol.ts';
import type { Workspace } from '../workspace.ts';

/** Values that no window may show: keys of all models, and variables of the `.env` file whose names are those of secrets. */
export function workspaceSecrets({ known: { rules, models } }: Workspace): string[] {
  const named = [...new Set([...models.map(({ envKey }) => envKey), ...PROTOCOLS.flatMap((protocol) => PROTOCOL_FACTS[protocol].keyVariables)])];
  const keys = named.map((name) => (name === undefined ? undefined : rules.inputs.environment.get(name)?.value));
  const inFile = [...(rules.env.found?.file.values ?? [])].flatMap(([name, { value }]) => (isSecretName(name) ? [value] : []));
  return [...new Set([...knownSecrets(undefined, rules.inputs), ...keys, ...inFile].filter((value): value is string => value !== undefined && value !== ''))];
}
