import { isSecretName, masked } from '../explain/mask.ts';
import type { JsonPath } from '../settings/json.ts';
import { secretParts } from './is-secret-text.ts';
import type { RequestPreview } from './outcome.ts';

/** A request as it was captured, with stand-ins for keys. */
export interface Shown {
  method: string;
  url: string;
  headers: readonly (readonly [name: string, value: string])[];
  body: string;
  proxy?: string;
}

/** A variable whose value is in the request; of the key it is a stand-in. */
export interface Named {
  name: string;
  value: string;
  /** Plainly no secret, such as a region: its value may be shown. */
  isPlain: boolean;
}

const MARK = '••••';


/** A captured request for the window: every secret masked, and in the command line the name of the variable that has it. */
export function showRequest(request: Shown, variables: readonly Named[], secrets: readonly string[]): RequestPreview {
  const body = shownBody(request.body, variables, secrets);
  return {
    method: 'POST',
    url: shownText(request.url, ['url'], variables, secrets, masking('url')),
    headers: request.headers.map(([name, value]) => ({ name, value: shownText(value, [name], variables, secrets, masking(name)) })),
    body,
    curl: curlOf(request, body, variables, secrets),
    ...(request.proxy !== undefined && { proxy: withoutPassword(request.proxy) }),
  };
}

const masking =
  (header: string) =>
  ({ value, isPlain }: Named): string => (isPlain && !isSecretName(header) ? value : MARK);

/** Values of variables first, longest first, since one may contain another; then whatever else must not be shown. */
function shownText(text: string, path: JsonPath, variables: readonly Named[], secrets: readonly string[], as: (variable: Named) => string): string {
  const parts = variables.toSorted((one, other) => other.value.length - one.value.length);
  const pieces = parts.reduce<(string | Named)[]>((rest, variable) => rest.flatMap((piece) => (typeof piece === 'string' ? splitBy(piece, variable) : [piece])), [text]);
  const isWhole = pieces.some((piece) => typeof piece !== 'string');
  return pieces.map((piece) => (typeof piece === 'string' ? hide(piece, isWhole ? [] : path, secrets) : as(piece))).join('');
}

const splitBy = (text: string, variable: Named): (string | Named)[] => text.split(variable.value).flatMap((part, at) => (at === 0 ? [part] : [variable, part]));

function hide(text: string, path: JsonPath, secrets: readonly string[]): string {
  return secretParts(path, text, secrets).reduceRight((rest, { start, end }) => rest.slice(0, start) + MARK + rest.slice(end), text);
}

function shownBody(body: string, variables: readonly Named[], secrets: readonly string[]): string {
  const values = variables.map(({ value }) => value);
  return JSON.stringify(masked(JSON.parse(body), [...secrets, ...values]), undefined, 2);
}

/** `curl` for a POSIX shell. Texts stand in single quotes, variables in double ones between them. */
function curlOf({ url, headers }: Shown, body: string, variables: readonly Named[], secrets: readonly string[]): string {
  const byName = (text: string, path: JsonPath): string => shownText(text, path, variables, secrets, ({ name }) => `\0${name}\0`);
  const lines = [`curl ${quoted(byName(url, ['url']))}`, ...headers.map(([name, value]) => `-H ${quoted(`${name}: ${byName(value, [name])}`)}`)];
  return [...lines, `-d ${quoted(body)}`].join(' \\\n  ');
}

/** What stands between zeros is the name of a variable. */
function quoted(text: string): string {
  const parts = text.split('\0').map((part, at) => (at % 2 === 0 ? part.replaceAll("'", String.raw`'\''`) : `'"$${part}"'`));
  return `'${parts.join('')}'`;
}

function withoutPassword(proxy: string): string {
  if (!URL.canParse(proxy)) return MARK;
  const url = new URL(proxy);
  return `${url.protocol}//${url.host}`;
}
