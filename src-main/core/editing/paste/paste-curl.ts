import { isHeaderName } from '../../../../src-preload/schemas/header-shape.ts';
import { say } from '../../say.ts';
import { isObject, type JsonObject } from '../../settings/json.ts';
import { addressFacts } from './endpoint-of.ts';
import { isRealKey, referredVariable, stated, type Understood } from './pasted.ts';
import { shellWords } from './shell-words.ts';

/** Options of curl that have a value, and what it is. */
const VALUES = new Map([
  ['-H', 'header'], ['--header', 'header'], ['-d', 'data'], ['--data', 'data'], ['--data-raw', 'data'], ['--data-binary', 'data'], ['--data-ascii', 'data'], ['--json', 'data'],
  ['--url', 'url'], ['-X', ''], ['--request', ''], ['-u', ''], ['--user', ''], ['-o', ''], ['--output', ''], ['-A', ''], ['--user-agent', ''], ['-m', ''], ['--max-time', ''], ['-x', ''], ['--proxy', ''],
]);

/** Headers that every request has of its own. */
const OWN = /^(?:content-type|accept|accept-encoding|user-agent|host|content-length|connection|anthropic-version|authorization|x-api-key|api-key|x-goog-api-key)$/i;

const SAMPLING = ['temperature', 'top_p', 'top_k', 'max_tokens', 'presence_penalty', 'frequency_penalty', 'repetition_penalty'];

interface Command {
  urls: string[];
  headers: [name: string, value: string][];
  data: string;
}

/** Reads a curl command; `undefined` for any other text. */
export function pasteCurl(text: string): Understood | undefined {
  const begin = /^\s*(?:[$>#]\s+)?(?=curl(?:\.exe)?\s)/.exec(text)?.[0];
  if (begin === undefined) return undefined;
  const command = readCommand(shellWords(text.slice(begin.length)).slice(1));
  const address = command.urls.map(addressFacts).find((facts) => facts !== undefined);
  if (!address) return { kind: 'curl', entries: [], keys: [], notes: [say`The command names no web address, so there is nothing to fill in.`] };
  const body = parsed(command.data);
  const key = credentialIn(command.headers) ?? address.secret;
  const variable = key === undefined ? undefined : referredVariable(key);
  const envKey = variable ?? address.envKey;
  const id = typeof body['model'] === 'string' ? body['model'] : (address.id ?? '');
  const entry = stated({ id, envKey, baseUrl: address.baseUrl, generationConfig: generationOf(body, command.headers) });
  return { kind: 'curl', entries: [{ providerKey: address.providerKey, entry }], keys: key !== undefined && isRealKey(key) ? [{ name: envKey, secret: key }] : [], notes: [] };
}

function readCommand(words: readonly string[]): Command {
  const command: Command = { urls: [], headers: [], data: '' };
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? '';
    const [, option = word, joined] = /^(--[\w-]+)=(.*)$/s.exec(word) ?? /^(-[HdXuoAmx])(.+)$/s.exec(word) ?? [];
    const what = VALUES.get(option);
    if (what === undefined) {
      if (!word.startsWith('-')) command.urls.push(word);
      continue;
    }
    const value = joined ?? words[(at += 1)] ?? '';
    if (what === 'url') command.urls.push(value);
    if (what === 'data') command.data += value;
    if (what === 'header') {
      const [, name, held] = /^([^:]+):\s*(.*)$/s.exec(value) ?? [];
      if (name !== undefined && held !== undefined) command.headers.push([name.trim(), held.trim()]);
    }
  }
  return command;
}

function credentialIn(headers: Command['headers']): string | undefined {
  const held = headers.find(([name]) => /^(?:authorization|x-api-key|api-key|x-goog-api-key)$/i.test(name))?.[1];
  return held?.replace(/^Bearer\s+/i, '').trim();
}

function generationOf(body: JsonObject, headers: Command['headers']): JsonObject | undefined {
  const sampling = Object.fromEntries(SAMPLING.filter((name) => typeof body[name] === 'number').map((name) => [name, body[name]]));
  const custom = Object.fromEntries(headers.filter(([name]) => !OWN.test(name) && isHeaderName(name)));
  const generation = {
    ...(Object.keys(sampling).length > 0 && { samplingParams: sampling }),
    ...(Object.keys(custom).length > 0 && { customHeaders: custom }),
  };
  return Object.keys(generation).length > 0 ? generation : undefined;
}

function parsed(text: string): JsonObject {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : {};
  } catch {
    return {};
  }
}
