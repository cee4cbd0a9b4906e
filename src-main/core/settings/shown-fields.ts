import { isSecretName } from '../explain/mask.ts';
import { interpolateText, type Lookup } from './interpolate.ts';
import { isObject, type JsonObject } from './json.ts';

/** Fields of a model entry that every window shows as they are. */
const SHOWN = ['id', 'name', 'description', 'envKey'];

/** An address up to and with its host, which is shown; what follows is not. */
const HOST = /^\w[\w+.-]*:\/\/[^/?#\\]+/;

/** A reference that stands for scheme, host and whatever else comes first. */
const WHOLE = /^(?:\$\w+|\$\{[^}]+\})(?=[/?#]|$)/;

/**
 * Leaves references to secrets as they are written where they would be shown: in the names of model entries and the
 * hosts of their addresses. Otherwise whoever may write an entry could read every variable. `filled` is `written`
 * with all references replaced; variables in `keys` are secrets whatever they are called.
 */
export function keepSecretsOut(written: JsonObject, filled: JsonObject, lookup: Lookup, keys: ReadonlySet<string>): JsonObject {
  const [before, after] = [written['modelProviders'], filled['modelProviders']];
  if (!isObject(before) || !isObject(after)) return filled;
  const harmless: Lookup = (name) => (isSecretName(name) || keys.has(name) ? undefined : lookup(name));
  const entry = (held: unknown, was: unknown): unknown => (isObject(held) && isObject(was) ? shownOf(held, was, lookup, harmless) : held);
  const lists = Object.keys(after).map((name): [string, unknown] => {
    const [list, was] = [after[name], before[name]];
    return [name, Array.isArray(list) && Array.isArray(was) ? list.map((held, at) => entry(held, was[at])) : list];
  });
  return { ...filled, modelProviders: Object.fromEntries(lists) };
}

function shownOf(filled: JsonObject, written: JsonObject, lookup: Lookup, harmless: Lookup): JsonObject {
  const again = SHOWN.flatMap((field): [string, string][] => {
    const text = written[field];
    return typeof text === 'string' && text.includes('$') ? [[field, interpolateText(text, harmless)]] : [];
  });
  const address = written['baseUrl'];
  if (typeof address === 'string' && address.includes('$')) again.push(['baseUrl', addressOf(address, lookup, harmless)]);
  return again.length === 0 ? filled : { ...filled, ...Object.fromEntries(again) };
}

/** A variable that holds a whole address may be called what it likes. */
function addressOf(address: string, lookup: Lookup, harmless: Lookup): string {
  const whole = WHOLE.exec(address)?.[0] ?? '';
  const front = HOST.test(interpolateText(whole, lookup)) ? whole : (HOST.exec(address)?.[0] ?? address);
  const isAddress = front === whole && whole !== '';
  return interpolateText(front, isAddress ? lookup : harmless) + interpolateText(address.slice(front.length), lookup);
}

/** Variables that model entries name as those of their keys. */
export function keyVariables(settings: readonly JsonObject[]): Set<string> {
  const entries = settings.flatMap(({ modelProviders }) => (isObject(modelProviders) ? Object.values(modelProviders).flat() : []));
  return new Set(entries.flatMap((entry) => (isObject(entry) && typeof entry['envKey'] === 'string' ? [entry['envKey']] : [])));
}
