import type { Source } from '../provenance.ts';
import type { AppError } from '../result.ts';
import { listed, say } from '../say.ts';
import { sourceWords } from '../source-words.ts';
import type { CatalogModel } from './entry.ts';
import { textVariable, type Inputs } from './inputs.ts';
import { groupOf } from './protocol-facts.ts';
import { PROTOCOLS, type Protocol } from './protocol.ts';
import { flagModel, settingsModel, variableModel } from './requested.ts';

/** Which protocol requests go through and who decided so; `open` when nothing does. */
export type AuthType =
  /** `wireApi`: only models of that API, where any is listed. */
  | { kind: 'settled'; protocol: Protocol; decidedBy: Source; wireApi?: 'responses' }
  | { kind: 'wrong'; error: AppError }
  | { kind: 'open' };

/**
 * `--auth-type`, then `security.auth.selectedType`, then the one protocol that lists the model that is named (R8),
 * then `--openai-*` flags, then a complete set of variables (SEMANTICS section 3).
 */
export function decideAuthType(inputs: Inputs, models: readonly CatalogModel[]): AuthType {
  const flag = inputs.flags.authType;
  if (flag !== undefined) return settled(flag, { layer: 'flag', name: '--auth-type' });
  const selected = inputs.settings.find(['security', 'auth', 'selectedType']);
  if (selected && selected.value !== '' && selected.value !== null) return fromSettings(selected.value, selected.source);
  const named = flagModel(inputs) ?? settingsModel(inputs);
  const listing = named ? listingProtocols(models, named.value) : [];
  const [only] = listing;
  if (named && only && listing.length === 1) return settled(only, named.source);
  if (inputs.flags.openaiApiKey) return settled('openai', { layer: 'flag', name: '--openai-api-key' });
  if (inputs.flags.openaiBaseUrl !== undefined) return settled('openai', { layer: 'flag', name: '--openai-base-url' });
  const inferred = inferFromVariables(inputs);
  if (inferred || !named || listing.length === 0) return inferred ?? { kind: 'open' };
  return { kind: 'wrong', error: ambiguous(named.value, listing) };
}

const settled = (protocol: Protocol, decidedBy: Source): AuthType => ({ kind: 'settled', protocol, decidedBy });

/** The protocols that list an id. */
export function listingProtocols(models: readonly CatalogModel[], id: string): Protocol[] {
  return PROTOCOLS.filter((protocol) => models.some((model) => model.provider === protocol && model.id.value === id));
}

function fromSettings(value: unknown, source: Source): AuthType {
  const protocol = PROTOCOLS.find((known) => known === value);
  if (protocol) return settled(protocol, source);
  // The newest CLI has OpenAI's other API as a method of its own; which of the two a model uses, its entry says.
  if (value === 'openai-responses') return { kind: 'settled', protocol: 'openai', decidedBy: source, wireApi: 'responses' };
  const message = say`There is no sign-in method with the name that the settings give: ${sourceWords(source)}. It must be one of ${listed(PROTOCOLS)}.`;
  return { kind: 'wrong', error: { code: 'model/invalid-auth-type', message, action: 'open-settings' } };
}

function ambiguous(id: string, listing: readonly Protocol[]): AppError {
  const groups = listing.map((protocol) => groupOf(protocol));
  const message = say`${id} is listed under ${listed(groups, ' and ')}, and nothing says which of them to use. Choose one in the model picker, or name it with --auth-type.`;
  return { code: 'model/none-selected', message, action: 'choose-model' };
}

/** A complete set of variables selects its protocol; the first complete one in the CLI's order wins (A01 to A46). */
function inferFromVariables(inputs: Inputs): AuthType | undefined {
  const has = (name: string): boolean => textVariable(inputs, name) !== undefined;
  const named = (protocol: Protocol): boolean => variableModel(inputs, protocol) !== undefined;
  const by = (protocol: Protocol, name: string): AuthType | undefined => {
    const found = textVariable(inputs, name);
    return found && settled(protocol, found.source);
  };
  if (has('QWEN_OAUTH')) return by('qwen-oauth', 'QWEN_OAUTH');
  if (has('OPENAI_API_KEY') && has('OPENAI_BASE_URL') && named('openai')) return by('openai', 'OPENAI_BASE_URL');
  if (has('GEMINI_API_KEY') && named('gemini')) return by('gemini', 'GEMINI_API_KEY');
  if (has('GOOGLE_API_KEY') && named('vertex-ai')) return by('vertex-ai', 'GOOGLE_API_KEY');
  if (has('GOOGLE_CLOUD_PROJECT') && named('vertex-ai')) return by('vertex-ai', 'GOOGLE_CLOUD_PROJECT');
  if (has('ANTHROPIC_API_KEY') && has('ANTHROPIC_BASE_URL') && named('anthropic')) return by('anthropic', 'ANTHROPIC_BASE_URL');
  return undefined;
}
