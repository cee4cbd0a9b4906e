import { parse } from 'dotenv';
import type { Result } from '../result.ts';
import { say } from '../say.ts';
import { isUnsafeName } from '../settings/json.ts';
import { quotings } from './edit-env-quote.ts';
import { scanAssignments, type Assignment } from './edit-env-scan.ts';

/** One change of a `.env` file. */
export type EnvChange = { name: string; value: string } | { name: string; remove: true };

type Variables = ReadonlyMap<string, string>;

/** The variables of a `.env` text, with dotenv's parser as the CLI has them. */
export function envVariables(text: string): Variables {
  return new Map(Object.entries(parse(text, { fast: true })));
}

/**
 * Sets and removes variables of a `.env` text; all other lines, comments, `export`, the way a value is quoted, line
 * ends and BOM stay. Of equal names the last one, which counts, is changed (E50), and all are removed. Whatever is
 * written is read again: dotenv must find exactly the new value, and every other variable as before. A value for which
 * no way of writing does that is refused with `env/bad-value`.
 */
export function editEnv(text: string, changes: readonly EnvChange[]): Result<string> {
  let result = text;
  for (const change of changes) {
    const next = edit(result, change);
    if (next === undefined) return refuse(change);
    result = next;
  }
  return { ok: true, value: result };
}

function edit(text: string, change: EnvChange): string | undefined {
  const before = envVariables(text);
  if ('remove' in change) {
    if (!before.has(change.name)) return text;
    return candidateFor(without(before, change.name), [removed(text, change.name)]);
  }
  if (!isName(change.name) || /\0|\p{Surrogate}/u.test(change.value)) return undefined;
  if (before.get(change.name) === change.value) return text;
  const last = scanAssignments(text).findLast(({ name }) => name === change.name);
  const written = last ? replaced(text, last, change.value) : added(text, change.name, change.value);
  return candidateFor(new Map(before).set(change.name, change.value), written);
}

/** The first text in which dotenv finds exactly these variables. */
function candidateFor(wanted: Variables, candidates: Iterable<string>): string | undefined {
  for (const candidate of candidates) {
    const found = envVariables(candidate);
    if (found.size === wanted.size && [...wanted].every(([name, value]) => found.get(name) === value)) return candidate;
  }
  return undefined;
}

function* replaced(text: string, { separatorEnd, valueStart, valueEnd }: Assignment, value: string): Generator<string> {
  const written = quotings(value, text.slice(valueStart, valueEnd), eolOf(text));
  for (const start of new Set([valueStart, separatorEnd])) {
    for (const one of written) yield text.slice(0, start) + one + text.slice(valueEnd);
  }
}

/** A new variable goes to the end; to the beginning where an open quote at the end would swallow it. */
function* added(text: string, name: string, value: string): Generator<string> {
  const eol = eolOf(text);
  const mark = text.startsWith('\uFEFF') ? '\uFEFF' : '';
  const body = text.slice(mark.length);
  const isEnded = body === '' || /[\n\r]$/.test(body);
  const lines = quotings(value, '', eol).map((written) => `${name}=${written}${eol}`);
  for (const line of lines) yield `${mark}${body}${isEnded ? '' : eol}${line}`;
  for (const line of lines) yield mark + line + body;
}

function removed(text: string, name: string): string {
  const spans = scanAssignments(text).filter((assignment) => assignment.name === name);
  return spans.reduceRight((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), text);
}

function without(variables: Variables, name: string): Variables {
  const rest = new Map(variables);
  rest.delete(name);
  return rest;
}

const isName = (name: string): boolean => /^[\w.-]+$/.test(name) && !isUnsafeName(name);

const eolOf = (text: string): string => /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';

function refuse({ name, ...rest }: EnvChange): Result<string> {
  const isGone = 'remove' in rest;
  const message = isName(name) && !isGone
    ? say`The value for ${name} was not written: a .env file has no way to hold it. Take out unusual quotes, backslashes or line breaks, or store it elsewhere.`
    : say`The .env file was not changed: ${isGone ? say`${name} stands in a place that cannot be taken out safely` : say`a variable name may have only letters, digits, dots, dashes and underscores`}. Edit the file yourself, then try again.`;
  return { ok: false, error: { code: 'env/bad-value', message } };
}
