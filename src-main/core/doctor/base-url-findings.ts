import type { CatalogModel } from '../models/entry.ts';
import { PROTOCOL_FACTS } from '../models/protocol-facts.ts';
import { PROTOCOLS } from '../models/protocol.ts';
import type { Resolved } from '../provenance.ts';
import { say } from '../say.ts';
import { sourceWords } from '../source-words.ts';
import { urlFault } from './base-url-shape.ts';
import { diagnosisAt, type Diagnosis } from './diagnosis.ts';
import { pathFix, placeOf, type Facts } from './facts.ts';
import type { Fix } from './fix.ts';
import { lineAt, offsetAt } from './offset.ts';

const LABEL = say`Correct the base URL`;

/** Base URLs of entries and variables that lead to an address that does not answer, or would in the CLI. */
export function baseUrlFindings(facts: Facts): Diagnosis[] {
  return [...facts.models.flatMap((model) => entryUrl(model, facts)), ...PROTOCOLS.flatMap((protocol) => variableUrls(protocol, facts))];
}

function entryUrl(model: CatalogModel, facts: Facts): Diagnosis[] {
  const { written, baseUrl, provider } = model;
  const fault = written && baseUrl && urlFault(baseUrl.value, provider);
  if (!fault) return [];
  const path = [...written.path, 'baseUrl'];
  const isFilledIn = model.writtenBaseUrl !== undefined;
  const fix = isFilledIn ? {} : pathFix(facts, written.layer.file, LABEL, { path, value: baseUrl.value }, { path, value: fault.better });
  return [diagnosisAt(written.layer, path, { code: fault.code, severity: 'warning', message: say`The base URL of ${model.id.value} ${fault.words}`, ...fix })];
}

function variableUrls(protocol: (typeof PROTOCOLS)[number], facts: Facts): Diagnosis[] {
  return PROTOCOL_FACTS[protocol].baseUrlVariables.flatMap((name) => {
    const found = facts.inputs.environment.get(name);
    const fault = found && urlFault(found.value, protocol);
    if (!fault) return [];
    const message = say`${sourceWords(found.source)} ${fault.words}`;
    const fix = fixOf(name, found, fault.better, facts);
    return [{ code: fault.code, severity: 'warning', message, ...placeOf(found.source), ...(fix ? { fix } : {}) }];
  });
}

function fixOf(name: string, { value, source }: Resolved<string>, better: string, facts: Facts): Fix | undefined {
  if (source.layer === 'env-file') return envFix(value, source.line ?? 0, better, facts);
  const path = ['env', name];
  return pathFix(facts, source.file, LABEL, { path, value }, { path, value: better }).fix;
}

/** Only where the value stands in its line once, as it is. */
function envFix(value: string, line: number, better: string, { env }: Facts): Fix | undefined {
  const start = env && offsetAt(env.text.text, { line, column: 1 });
  if (!env || start === undefined) return undefined;
  const parts = lineAt(env.text.text, line).split(value);
  if (parts.length !== 2) return undefined;
  const offset = start + (parts[0]?.length ?? 0);
  return { label: LABEL, steps: [{ kind: 'env', path: env.text.path, file: env.text.file, edits: [{ offset, was: value, text: better }] }] };
}
